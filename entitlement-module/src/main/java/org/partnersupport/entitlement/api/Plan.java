package org.partnersupport.entitlement.api;

import org.partnersupport.membership.kernel.Label;

/** A support plan of the catalogue: how much of a benefit is granted. */
public record Plan(String code, Label label, Benefit benefit, Allowance allowance) {}
