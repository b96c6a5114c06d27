package org.partnersupport.web.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One way to a provider and back. Nonce and verifier (RFC 7636) follow from the state and a secret that this browser
 * alone keeps, so that no server has to keep them and none but this browser can come back with the answer.
 *
 * @param state 256 random bits
 * @param browser 256 random bits, the same for all errands of a browser
 */
record Errand(String state, String browser) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Errand of(String browser) {
        return new Errand(random(), browser);
    }

    static String random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return text(bits);
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String what) {
        try {
            return text(MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", what, state, browser).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public String toString() {
        return "errand";
    }
}
