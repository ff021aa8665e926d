package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.filet.kernel.Refused;
import org.filet.web.Fields;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the script and the server say to each other: questions as browsers expect them, answers as they give them. */
@Component
class Wire {

    private static final int LARGEST = 64 * 1024;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTION =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ATTESTATION =
            new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** What was sent: the passkey's answer, and the fields of the form beside it. */
    record Sent(JsonNode credential, Fields fields) {}

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** @throws Refused where it is no such thing, or too large to be one */
    Sent read(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused(SignInRefusal.NOT_ACCEPTED);
            }
            var sent = json.readTree(bytes);
            var typed = new LinkedMultiValueMap<String, String>();
            var words = sent.path("fields");
            if (words.isObject()) {
                json.convertValue(words, WORDS).forEach(typed::add);
            }
            return new Sent(sent.path("credential"), new Fields(typed));
        } catch (JacksonException | IOException | IllegalArgumentException unreadable) {
            throw new Refused(SignInRefusal.NOT_ACCEPTED, unreadable);
        }
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> assertion(Sent sent) {
        return credential(sent, ASSERTION);
    }

    PublicKeyCredential<AuthenticatorAttestationResponse> attestation(Sent sent) {
        return credential(sent, ATTESTATION);
    }

    private <T extends AuthenticatorResponse> PublicKeyCredential<T> credential(
            Sent sent, TypeReference<PublicKeyCredential<T>> type) {
        try {
            PublicKeyCredential<T> read = json.readValue(json.writeValueAsString(sent.credential()), type);
            if (read == null || read.getId() == null || read.getRawId() == null) {
                throw new Refused(SignInRefusal.NOT_ACCEPTED);
            }
            return read;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Refused(SignInRefusal.NOT_ACCEPTED, unreadable);
        }
    }
}
