package org.partnersupport.payment.stripe;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the adapter must know.
 *
 * @param key secret key of the account at Stripe
 * @param signingSecret of the webhook that Stripe calls
 * @param address of the API; empty: Stripe's own
 */
record StripeSettings(String key, String signingSecret, Optional<String> address) {
    static final String KEY = "partner-support.stripe.key";
    static final String SIGNING_SECRET = "partner-support.stripe.signing-secret";
    static final String ADDRESS = "partner-support.stripe.address";

    /** @throws IllegalStateException naming the setting that is missing, never its value */
    static StripeSettings configured() {
        var config = ConfigProvider.getConfig();
        return new StripeSettings(
                needed(config, KEY), needed(config, SIGNING_SECRET), config.getOptionalValue(ADDRESS, String.class));
    }

    private static String needed(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "StripeSettings[" + address.orElse("api.stripe.com") + "]";
    }
}
