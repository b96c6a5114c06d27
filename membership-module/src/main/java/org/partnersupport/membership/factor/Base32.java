package org.partnersupport.membership.factor;

/** Bytes as letters and digits that nobody confuses (RFC 4648, section 6), without padding. Pure. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encoded(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var one : bytes) {
            buffer = (buffer << Byte.SIZE) | (one & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 0x1f));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 0x1f));
        }
        return text.toString();
    }
}
