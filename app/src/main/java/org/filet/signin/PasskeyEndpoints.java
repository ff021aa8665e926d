package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.network.Staff;
import org.filet.web.Device;
import org.filet.web.SignIn;
import org.filet.web.StepUp;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the script asks for a question and brings the passkey's answer. Answers {@code {"next": address}} or, with
 * another status, {@code {"error": words}}.
 */
@RestController
@Profile("!demo")
class PasskeyEndpoints {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final Ceremonies ceremonies;
    private final Wire wire;
    private final Admission admission;
    private final Enrolment enrolment;
    private final Holders holders;
    private final Throttle throttle;
    private final Staff staff;
    private final SignIn signIn;
    private final MessageSource messages;

    PasskeyEndpoints(
            Ceremonies ceremonies,
            Wire wire,
            Admission admission,
            Enrolment enrolment,
            Holders holders,
            Throttle throttle,
            Staff staff,
            SignIn signIn,
            MessageSource messages) {
        this.ceremonies = ceremonies;
        this.wire = wire;
        this.admission = admission;
        this.enrolment = enrolment;
        this.holders = holders;
        this.throttle = throttle;
        this.staff = staff;
        this.signIn = signIn;
        this.messages = messages;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = JSON)
    String enterOptions(HttpSession session) {
        return wire.write(ceremonies.ask(session));
    }

    @PostMapping(path = "/sign-in/passkey", produces = JSON)
    Map<String, String> enter(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var person = proven(session, Ceremonies.Purpose.ENTER, request);
        var seats = staff.seatsOf(person);
        if (seats.isEmpty()) {
            throw new Refused(SignInRefusal.NO_POSITION);
        }
        boolean one = seats.size() == 1;
        if (one) {
            signIn.enter(person, seats.getFirst().position(), SignIn.Factor.WEBAUTHN, request, response);
        } else {
            signIn.enterUndecided(person, SignIn.Factor.WEBAUTHN, request, response);
        }
        leaveIfClosed(person, request);
        if (one) {
            admission.entered(seats.getFirst());
        }
        return Map.of("next", one ? "/" : "/positions");
    }

    @PostMapping(path = "/step-up/options", produces = JSON)
    String stepUpOptions(HttpSession session) {
        return wire.write(ceremonies.askAgain(session, person()));
    }

    @PostMapping(path = "/step-up/passkey", produces = JSON)
    Map<String, String> stepUp(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var person = proven(session, Ceremonies.Purpose.STEP_UP, request);
        if (!person.equals(person())) {
            throw new Refused(SignInRefusal.NOT_ACCEPTED);
        }
        signIn.proven(SignIn.Factor.WEBAUTHN, request, response);
        admission.provenAgain(person);
        return Map.of();
    }

    @PostMapping(path = "/enter/key/options", produces = JSON)
    String enrolOptions(HttpSession session, HttpServletRequest request) {
        var typed = wire.read(request).fields();
        var letter = enrolment.letter(EnrolmentPages.opened(session), BrowserMark.known(request));
        var holder = enrolment.holder(letter.id(), BrowserMark.known(request), typed);
        var person = letter.person();
        return wire.write(ceremonies.offer(
                session, Ceremonies.Purpose.ENROL, holder, person == null ? new PersonId(new UUID(0, 0)) : person));
    }

    @PostMapping(path = "/enter/key", produces = JSON)
    Map<String, String> enrol(HttpSession session, HttpServletRequest request) {
        var sent = wire.read(request);
        var options = ceremonies.made(session, Ceremonies.Purpose.ENROL);
        enrolment.register(
                EnrolmentPages.opened(session),
                BrowserMark.known(request),
                sent.fields(),
                options,
                wire.attestation(sent),
                Device.of(request.getHeader("User-Agent")));
        EnrolmentPages.close(session);
        return Map.of("next", "/sign-in/passkey?registered");
    }

    @StepUp
    @PostMapping(path = "/passkeys/new/options", produces = JSON)
    String addOptions(HttpSession session) {
        AccessPages.requirePasskey(signIn);
        var person = person();
        var holder = holders.findByUsername(person.toString());
        if (holder == null) {
            throw new Refused(SignInRefusal.NO_ACCOUNT);
        }
        return wire.write(ceremonies.offer(session, Ceremonies.Purpose.ADD, holder, person));
    }

    @StepUp
    @PostMapping(path = "/passkeys/new", produces = JSON)
    Map<String, String> add(HttpSession session, HttpServletRequest request) {
        AccessPages.requirePasskey(signIn);
        var sent = wire.read(request);
        enrolment.add(
                person(),
                ceremonies.made(session, Ceremonies.Purpose.ADD),
                wire.attestation(sent),
                Device.of(request.getHeader("User-Agent")));
        return Map.of("next", "/passkeys");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refused refused, Locale locale) {
        var status = switch (refused.refusal().kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", messages.getMessage(refused.refusal().key(), null, locale)));
    }

    private PersonId proven(HttpSession session, Ceremonies.Purpose purpose, HttpServletRequest request) {
        var options = ceremonies.answered(session, purpose);
        var answer = wire.assertion(wire.read(request));
        var person = admission.proven(options, answer);
        if (person.isEmpty()) {
            throttle.failed(answer.getId());
        }
        return person.orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
    }

    /** Whoever was shut out between the proof and the session is out again. */
    private void leaveIfClosed(PersonId person, HttpServletRequest request) {
        if (!admission.open(person)) {
            signIn.leave(request);
            throw new Refused(SignInRefusal.NOT_ACCEPTED);
        }
    }

    private PersonId person() {
        return signIn.person().orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
    }
}
