package org.partnersupport.entitlement.api;

/**
 * A product of the catalogue.
 *
 * @param code the key of the feed it came from, for example {@code windows-server}
 */
public record Product(String code, String label, Deployment deployment) {}
