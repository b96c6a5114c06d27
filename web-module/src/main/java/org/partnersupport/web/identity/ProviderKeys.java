package org.partnersupport.web.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a provider: fetched when needed, kept, and fetched anew when a token names one that is not among them.
 * The library's own memory lets everybody wait who comes while one fetches.
 */
final class ProviderKeys implements JWKSetSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration WHILE_AWAY = Duration.ofHours(4);
    private static final int LARGEST = 256 * 1024;

    private final AskedInTurn<JWKSet> asked;

    /** @param place where the provider says that its keys are */
    ProviderKeys(ProviderSettings whose, URL place) {
        var there = new URLBasedJWKSetSource<SecurityContext>(place, new Retriever());
        this.asked = new AskedInTurn<>(whose, FRESH, WHILE_AWAY, now -> fetched(there, now));
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return asked.get(Instant.ofEpochMilli(now), refresh::requiresRefresh);
        } catch (AskedInTurn.Away away) {
            throw new JWKSetUnavailableException(away.getMessage(), away);
        }
    }

    @Override
    public void close() {
        // Nothing is open between two questions.
    }

    private static JWKSet fetched(JWKSetSource<SecurityContext> there, Instant now) throws IOException {
        try {
            return there.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now.toEpochMilli(), null);
        } catch (KeySourceException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Keys come from where they were said to be, as {@link Discovered#patient} does it. */
    private static final class Retriever extends DefaultResourceRetriever {
        private Retriever() {
            super(Discovered.PATIENCE_MILLIS, Discovered.PATIENCE_MILLIS, LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            var connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
