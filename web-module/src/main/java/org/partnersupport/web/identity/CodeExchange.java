package org.partnersupport.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/** Changes a code for the token that says who somebody is, and verifies it. */
record CodeExchange(Provider provider) {
    /**
     * @param back where the code came to
     * @throws NotProven when the provider refuses the code, or what it gives proves nothing
     * @throws ProviderUnreachable when it does not answer
     */
    Proven prove(AuthorizationCode code, Errand errand, URI back) {
        var settings = provider.settings();
        var discovered = provider.discovered();
        try {
            var token = tokens(discovered.metadata(), new AuthorizationCodeGrant(code, back, errand.verifier()))
                    .getOIDCTokens()
                    .getIDToken();
            var validator = new IDTokenValidator(
                    provider.issuerOf(token), new ClientID(settings.clientId()), discovered.selector(), null);
            var claims = validator.validate(token, errand.nonce());
            return new Proven(claims.toJSONObject(), token.getParsedString());
        } catch (IOException | KeySourceException away) {
            throw new ProviderUnreachable(settings, away);
        } catch (GeneralException | BadJOSEException | JOSEException | ParseException wrong) {
            throw new NotProven(String.valueOf(wrong.getMessage()));
        }
    }

    private OIDCTokenResponse tokens(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant)
            throws IOException, com.nimbusds.oauth2.sdk.ParseException {
        var request = request(metadata, grant).toHTTPRequest();
        var response = OIDCTokenResponseParser.parse(Discovered.patient(request).send());
        if (!response.indicatesSuccess()) {
            throw new NotProven("the code was refused: "
                    + response.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        var secret = provider.settings().clientSecret();
        var client = new ClientID(provider.settings().clientId());
        var place = metadata.getTokenEndpointURI();
        return secret == null
                ? new TokenRequest.Builder(place, client, grant).build()
                : new TokenRequest.Builder(place, authentication(metadata, client, new Secret(secret)), grant).build();
    }

    private static ClientAuthentication authentication(OIDCProviderMetadata metadata, ClientID client, Secret secret) {
        var known = metadata.getTokenEndpointAuthMethods();
        return known == null || known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }
}
