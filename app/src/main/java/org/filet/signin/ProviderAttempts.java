package org.filet.signin;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Refused;
import org.springframework.stereotype.Component;

/** Who was sent to a provider from this browser, and what for: answered once, in five minutes, by that provider. */
@Component
class ProviderAttempts {

    /** What a proof is asked for; it opens nothing else. */
    enum Purpose {
        ENTER,
        STEP_UP,
        ENROL,
        BIND
    }

    /**
     * An open question as the session keeps it.
     *
     * @param state ties the answer to this browser, {@code nonce} the token to this question, {@code verifier} the code to
     *     this server
     */
    record Attempt(UUID provider, Purpose purpose, String state, String nonce, String verifier, Instant askedAt)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ASKED = ProviderAttempts.class.getName();

    private final Clock clock;

    ProviderAttempts(Clock clock) {
        this.clock = clock;
    }

    Attempt begin(HttpSession session, Provider provider, Purpose purpose) {
        var attempt = new Attempt(
                provider.id(), purpose, Secrets.link(), Secrets.link(), new CodeVerifier().getValue(), clock.instant());
        session.setAttribute(ASKED, attempt);
        return attempt;
    }

    /** A question is gone once it is answered, however it was answered. */
    Attempt answered(HttpSession session, UUID provider, String state) {
        var kept = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        return Optional.ofNullable(kept)
                .filter(Attempt.class::isInstance)
                .map(Attempt.class::cast)
                .filter(attempt -> attempt.provider().equals(provider) && same(attempt.state(), state))
                .filter(attempt -> clock.instant().isBefore(attempt.askedAt().plus(PATIENCE)))
                .orElseThrow(() -> new Refused(SignInRefusal.ATTEMPT_OVER));
    }

    private static boolean same(String kept, String said) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
