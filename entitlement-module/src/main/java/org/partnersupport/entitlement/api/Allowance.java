package org.partnersupport.entitlement.api;

/**
 * How many incidents a plan grants. Unlimited is a kind of its own (rule EN-3), not a big number.
 *
 * @param granted incidents granted; zero when unlimited
 */
public record Allowance(Kind kind, int granted) {
    public Allowance {
        if (granted < 0 || (kind == Kind.UNLIMITED) != (granted == 0)) {
            throw new IllegalArgumentException(kind + " " + granted);
        }
    }

    public boolean unlimited() {
        return kind == Kind.UNLIMITED;
    }

    public enum Kind {
        LIMITED,
        UNLIMITED
    }
}
