package org.partnersupport.support.api;

public enum Status {
    OPEN,
    CLOSED
}
