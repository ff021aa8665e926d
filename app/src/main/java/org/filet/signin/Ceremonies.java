package org.filet.signin;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.stereotype.Component;

/**
 * What a passkey is asked, and that each question is answered once, in five minutes, for what it was asked for. The
 * person must always be verified by their device; the passkey must be one that needs no name typed.
 */
@Component
class Ceremonies {

    /** What a question is asked for; the answer opens nothing else. */
    enum Purpose {
        ENTER,
        STEP_UP,
        ENROL,
        ADD
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ASKED = Ceremonies.class.getName();

    private final PublicKeyCredentialRpEntity itself;
    private final PasskeyTable passkeys;
    private final Clock clock;

    Ceremonies(PublicKeyCredentialRpEntity thisSite, PasskeyTable passkeys, Clock clock) {
        this.itself = thisSite;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** An open question as the session keeps it. */
    private record Asked(Purpose purpose, Serializable options, Instant until) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Asks whoever it is. */
    PublicKeyCredentialRequestOptions ask(HttpSession session) {
        return ask(session, Purpose.ENTER, List.of());
    }

    /** Asks for a passkey of this person. */
    PublicKeyCredentialRequestOptions askAgain(HttpSession session, PersonId person) {
        return ask(session, Purpose.STEP_UP, descriptors(person));
    }

    /** Offers to make one for the holder; who has one on the same device is told so by the device. */
    PublicKeyCredentialCreationOptions offer(
            HttpSession session, Purpose purpose, PublicKeyCredentialUserEntity holder, PersonId person) {
        var options = PublicKeyCredentialCreationOptions.builder()
                .rp(itself)
                .user(holder)
                .challenge(Bytes.random())
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(descriptors(person))
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .timeout(PATIENCE)
                .build();
        keep(session, purpose, options);
        return options;
    }

    PublicKeyCredentialRequestOptions answered(HttpSession session, Purpose purpose) {
        return taken(session, purpose, PublicKeyCredentialRequestOptions.class);
    }

    PublicKeyCredentialCreationOptions made(HttpSession session, Purpose purpose) {
        return taken(session, purpose, PublicKeyCredentialCreationOptions.class);
    }

    private PublicKeyCredentialRequestOptions ask(
            HttpSession session, Purpose purpose, List<PublicKeyCredentialDescriptor> allowed) {
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.random())
                .rpId(itself.getId())
                .allowCredentials(allowed)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs(List.of()))
                .timeout(PATIENCE)
                .build();
        keep(session, purpose, options);
        return options;
    }

    private List<PublicKeyCredentialDescriptor> descriptors(PersonId person) {
        return passkeys.of(person).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(Bytes.fromBase64(passkey.id()))
                        .build())
                .toList();
    }

    private void keep(HttpSession session, Purpose purpose, Serializable options) {
        session.setAttribute(ASKED, new Asked(purpose, options, clock.instant().plus(PATIENCE)));
    }

    /** A question is gone once it is answered, however it was answered. */
    private <T> T taken(HttpSession session, Purpose purpose, Class<T> type) {
        var kept = session.getAttribute(ASKED);
        session.removeAttribute(ASKED);
        return Optional.ofNullable(kept)
                .filter(Asked.class::isInstance)
                .map(Asked.class::cast)
                .filter(asked -> asked.purpose() == purpose && clock.instant().isBefore(asked.until()))
                .map(Asked::options)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
    }
}
