package org.partnersupport.web.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Base64;
import org.partnersupport.membership.api.RandomKey;

/**
 * One way to a provider and back. Nonce and verifier (RFC 7636) follow from the state and a secret that this browser
 * alone keeps, so that no server has to keep them and none but this browser can come back with the answer.
 *
 * @param state 256 random bits
 * @param browser 256 random bits, the same for all errands of a browser
 */
record Errand(String state, String browser) {
    static Errand of(String browser) {
        return new Errand(RandomKey.fresh(), browser);
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String what) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(RandomKey.digest(String.join("\n", what, state, browser)));
    }

    @Override
    public String toString() {
        return "errand";
    }
}
