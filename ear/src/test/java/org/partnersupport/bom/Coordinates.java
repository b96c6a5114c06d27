package org.partnersupport.bom;

/** @param group empty where nothing says it */
record Coordinates(String group, String name, String version) {
    /** What says no version of its own is a part of what it lies in. */
    Coordinates or(String versionOfTheWhole) {
        return version.isEmpty() ? new Coordinates(group, name, versionOfTheWhole) : this;
    }
}
