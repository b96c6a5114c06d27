package org.partnersupport.bom;

/** @param group empty where nothing says it */
record Coordinates(String group, String name, String version) {}
