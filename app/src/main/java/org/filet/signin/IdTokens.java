package org.filet.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Refused;
import org.springframework.stereotype.Component;

/** Judges what a provider signed about a sign-in, in the order of OpenID Connect Core 1.0, section 3.1.3.7. */
@Component
class IdTokens {

    /** How far two clocks may be apart. */
    private static final Duration APART = Duration.ofSeconds(30);

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** Signed with a key whose other half the provider alone has: not with a shared secret, and not unsigned. */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Clock clock;

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused unless the token answers this attempt, and its person proved anew who they are */
    ProvenIdentity proven(
            Provider provider, ProviderAttempts.Attempt attempt, JWT token, JWKSource<SecurityContext> keys) {
        var said = signed(token, keys);
        require(ours(provider, said), SignInRefusal.TOKEN_NOT_OURS);
        require(lasts(said), SignInRefusal.TOKEN_EXPIRED);
        require(
                said.getNonce() != null && said.getNonce().getValue().equals(attempt.nonce()),
                SignInRefusal.TOKEN_NOT_THIS_ATTEMPT);
        var at = provenAt(said, attempt);
        return new ProvenIdentity(provider.issuer(), said.getSubject().getValue(), at, strong(provider, said));
    }

    private static IDTokenClaimsSet signed(JWT token, JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        try {
            return new IDTokenClaimsSet(processor.process(token, null));
        } catch (BadJOSEException unsigned) {
            throw new Refused(SignInRefusal.TOKEN_NOT_SIGNED, unsigned);
        } catch (ParseException incomplete) {
            throw new Refused(SignInRefusal.TOKEN_NOT_OURS, incomplete);
        } catch (JOSEException away) {
            throw new Refused(SignInRefusal.PROVIDER_AWAY, away);
        }
    }

    /** From this issuer, for this client alone. */
    private static boolean ours(Provider provider, IDTokenClaimsSet said) {
        var azp = said.getAuthorizedParty();
        return said.getIssuer().getValue().equals(provider.issuer())
                && said.getAudience().equals(List.of(new Audience(provider.client())))
                && (azp == null || azp.getValue().equals(provider.client()));
    }

    private boolean lasts(IDTokenClaimsSet said) {
        var now = clock.instant();
        var issued = said.getIssueTime().toInstant();
        return now.isBefore(said.getExpirationTime().toInstant().plus(APART))
                && issued.isBefore(now.plus(APART))
                && issued.isAfter(now.minus(OLDEST));
    }

    /** A living session at the provider is not enough: whoever sits there now must prove it, after they were asked. */
    private Instant provenAt(IDTokenClaimsSet said, ProviderAttempts.Attempt attempt) {
        var told = said.getAuthenticationTime();
        require(told != null, SignInRefusal.NOT_FRESH);
        var at = told.toInstant();
        var now = clock.instant();
        require(!at.isBefore(attempt.askedAt().minus(APART)) && at.isBefore(now.plus(APART)), SignInRefusal.NOT_FRESH);
        return at.isAfter(now) ? now : at;
    }

    private static boolean strong(Provider provider, IDTokenClaimsSet said) {
        var acr = said.getACR();
        var amr = said.getAMR();
        return (acr != null && provider.acr().contains(acr.getValue()))
                || (amr != null && amr.stream().anyMatch(one -> provider.amr().contains(one.getValue())));
    }

    private static void require(boolean holds, SignInRefusal otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
