package org.partnersupport.membership.api;

/** Rule AC-1: what kind of competency a legacy offer carries. */
public enum Competency {
    /** One of the six cloud competencies. */
    CLOUD,
    OTHER,
    /** The offer's tier knows no competency. */
    NONE
}
