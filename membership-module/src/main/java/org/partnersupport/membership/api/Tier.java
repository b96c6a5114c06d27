package org.partnersupport.membership.api;

import org.partnersupport.membership.kernel.Label;

/** A kind of offer. Tiers are catalogue rows, added without code. */
public record Tier(String code, Label label) {
    public Tier {
        if (!code.matches("[A-Z][A-Z0-9_]{1,29}")) {
            throw new IllegalArgumentException("tier code: " + code);
        }
    }
}
