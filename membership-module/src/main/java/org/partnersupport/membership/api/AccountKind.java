package org.partnersupport.membership.api;

/** Rule ID-1: what the identity provider says an account is; never what the user says. */
public enum AccountKind {
    /** A directory account of an employer. */
    WORK,
    /** A person's own account. */
    PERSONAL
}
