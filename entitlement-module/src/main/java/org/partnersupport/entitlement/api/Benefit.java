package org.partnersupport.entitlement.api;

import org.partnersupport.membership.kernel.Label;

/** A catalogue row such as PRODUCT_SUPPORT or SIGNATURE_CLOUD_SUPPORT, and the kind of product it serves. */
public record Benefit(String code, Label label, Deployment serves) {}
