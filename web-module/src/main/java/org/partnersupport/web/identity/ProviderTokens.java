package org.partnersupport.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.ProviderSignIn;
import org.partnersupport.membership.api.Tokens.Bearer;
import org.partnersupport.web.security.AccessTokens;

/**
 * Access tokens of the identity providers (JWT, RFC 9068), for the audience that the settings name. They are verified here with the
 * provider's keys; the account is the one that signed in at the portal with the same issuer and subject before.
 */
@ApplicationScoped
class ProviderTokens implements AccessTokens {
    private static final System.Logger LOG = System.getLogger(ProviderTokens.class.getName());
    private static final int LONGEST = 16_000;

    @Inject
    Providers providers;

    @Inject
    ProviderSignIn signIn;

    @Override
    public boolean mayBe(String token) {
        return token.chars().filter(character -> character == '.').count() == 2;
    }

    @Override
    public Optional<Bearer> bearerOf(String token) {
        try {
            return token.length() > LONGEST ? Optional.empty() : bearer(SignedJWT.parse(token));
        } catch (KeySourceException | ProviderUnreachable away) {
            LOG.log(Level.DEBUG, "an access token cannot be verified: {0}", away.getMessage());
            throw new Unverifiable(away);
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            LOG.log(Level.DEBUG, "an access token proves nobody: {0}", wrong.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Bearer> bearer(SignedJWT token) throws ParseException, BadJOSEException, JOSEException {
        var issuer = Optional.ofNullable(token.getJWTClaimsSet().getIssuer());
        var provider = issuer.flatMap(providers::of);
        var audience = provider.map(one -> one.settings().audience());
        if (provider.isEmpty() || audience.isEmpty()) {
            return Optional.empty();
        }
        var claims = verified(provider.get(), token, audience.get());
        var scopes = new Claims(provider.get().settings(), claims.getClaims()).scopes();
        return signIn.known(claims.getIssuer(), claims.getSubject()).map(caller -> new Bearer(caller, scopes));
    }

    private static JWTClaimsSet verified(Provider provider, SignedJWT token, @Nullable String audience)
            throws ParseException, BadJOSEException, JOSEException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(provider.discovered().selector());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuerOf(token).getValue())
                        .build(),
                Set.of("sub", "exp", "iat")));
        return processor.process(token, null);
    }
}
