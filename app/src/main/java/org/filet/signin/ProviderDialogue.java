package org.filet.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.filet.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow with a provider: where a browser is sent, what its answer is worth. Nothing is asked about
 * the person but who it is; the access token that comes along is dropped.
 */
@Component
class ProviderDialogue {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDialogue.class);

    private final ProviderDirectory directory;
    private final ProviderSecrets secrets;
    private final IdTokens tokens;
    private final OriginSettings settings;

    ProviderDialogue(ProviderDirectory directory, ProviderSecrets secrets, IdTokens tokens, OriginSettings settings) {
        this.directory = directory;
        this.secrets = secrets;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** What a browser brings back from a provider, as it stands in the address; empty where it was not there. */
    record Answer(String code, String error, String issuer) {}

    /** The address a provider sends browsers back to: one a provider, so that none answers in another's place. */
    URI back(UUID provider) {
        return URI.create(settings.asSent() + "/sign-in/provider/" + provider + "/return");
    }

    /** Where this attempt begins. Whoever is signed in over there has to prove again that it is them. */
    URI question(Provider provider, ProviderAttempts.Attempt attempt) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(provider.client()), back(provider.id()))
                .endpointURI(directory.of(provider).says().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .prompt(new Prompt(Prompt.Type.LOGIN))
                .maxAge(0);
        if (!provider.acr().isEmpty()) {
            request.acrValues(provider.acr().stream().sorted().map(ACR::new).toList());
        }
        return request.build().toURI();
    }

    /** @throws Refused unless the answer is this provider's, to this attempt */
    ProvenIdentity proven(Provider provider, ProviderAttempts.Attempt attempt, Answer answer) {
        var known = directory.of(provider);
        boolean named = known.says().supportsAuthorizationResponseIssuerParam()
                || !answer.issuer().isEmpty();
        if (named && !answer.issuer().equals(provider.issuer())) {
            throw new Refused(SignInRefusal.TOKEN_NOT_OURS);
        }
        if (!answer.error().isEmpty() || answer.code().isEmpty()) {
            throw new Refused(SignInRefusal.PROVIDER_DECLINED);
        }
        return tokens.proven(provider, attempt, exchanged(provider, attempt, answer.code(), known), known.keys());
    }

    private JWT exchanged(
            Provider provider, ProviderAttempts.Attempt attempt, String code, ProviderDirectory.Known known) {
        var request = new TokenRequest.Builder(
                        known.says().getTokenEndpointURI(),
                        new ClientSecretBasic(
                                new ClientID(provider.client()), new Secret(secrets.read(provider.secret()))),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back(provider.id()), new CodeVerifier(attempt.verifier())))
                .build();
        try {
            var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(known.calls()));
            if (!answer.indicatesSuccess()) {
                LOG.warn(
                        "identity provider {} refused a code: {}",
                        provider.id(),
                        answer.toErrorResponse().getErrorObject().getCode());
                throw new Refused(SignInRefusal.PROVIDER_DECLINED);
            }
            var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            if (token == null) {
                throw new Refused(SignInRefusal.TOKEN_NOT_SIGNED);
            }
            return token;
        } catch (IOException | ParseException away) {
            LOG.warn(
                    "identity provider {} and its tokens: {}",
                    provider.id(),
                    away.getClass().getSimpleName());
            throw new Refused(SignInRefusal.PROVIDER_AWAY, away);
        }
    }
}
