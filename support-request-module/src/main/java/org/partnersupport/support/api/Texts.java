package org.partnersupport.support.api;

/** What a text must be for the database to keep it exactly as typed. */
final class Texts {
    /** No NUL character, which PostgreSQL refuses, and no half of a surrogate pair, which the driver would replace. */
    static final String STORABLE = "[^\\x00\\p{Cs}]*";

    /** Something that can be seen; {@code @NotBlank} alone lets the full-width blank of Japanese keyboards pass. */
    static final String VISIBLE = "(?s).*[^\\s\\p{Z}].*";

    private Texts() {}
}
