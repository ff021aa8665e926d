package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.web.Remedy;
import org.filet.web.SignIn;
import org.filet.web.SignInOption;
import org.filet.web.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * To an organisation's provider and back. A browser sent back by another site shows no {@code SameSite=Strict} cookie: it
 * lands on a page without a session, which goes on at once by itself, and this time with the cookie.
 */
@Controller
@Profile("!demo")
class ProviderEntryPages {

    private final Providers providers;
    private final ProviderAttempts attempts;
    private final ProviderDialogue dialogue;
    private final Identities identities;
    private final Admission admission;
    private final Enrolment enrolment;
    private final Throttle throttle;
    private final SignIn signIn;

    ProviderEntryPages(
            Providers providers,
            ProviderAttempts attempts,
            ProviderDialogue dialogue,
            Identities identities,
            Admission admission,
            Enrolment enrolment,
            Throttle throttle,
            SignIn signIn) {
        this.providers = providers;
        this.attempts = attempts;
        this.dialogue = dialogue;
        this.identities = identities;
        this.admission = admission;
        this.enrolment = enrolment;
        this.throttle = throttle;
        this.signIn = signIn;
    }

    /** Where the page is offered. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Offered {
        @Bean
        SignInOption providerOption(Providers providers) {
            return new SignInOption(
                    "signin.provider",
                    "signin.provider.offer",
                    "/sign-in/provider",
                    20,
                    () -> !providers.offered().isEmpty());
        }
    }

    @GetMapping("/sign-in/provider")
    String choose(@RequestParam(name = "registered", required = false) @Nullable String registered, Model model) {
        model.addAttribute("registered", registered != null);
        model.addAttribute("providers", providers.offered());
        return "signin/providers";
    }

    @GetMapping("/sign-in/provider/{id}")
    ResponseEntity<Void> enter(@PathVariable UUID id, HttpSession session) {
        return ask(providers.on(id), ProviderAttempts.Purpose.ENTER, session);
    }

    @GetMapping("/enter/provider")
    ResponseEntity<Void> enrol(HttpSession session, HttpServletRequest request) {
        var letter = enrolment.letter(EnrolmentPages.opened(session), BrowserMark.known(request));
        var provider = providers.of(letter).orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
        return ask(provider, ProviderAttempts.Purpose.ENROL, session);
    }

    @GetMapping("/step-up/provider")
    ResponseEntity<Void> stepUp(HttpSession session) {
        var provider = signIn.door().orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
        return ask(providers.on(provider), ProviderAttempts.Purpose.STEP_UP, session);
    }

    /** A step-up that was asked for leads back here, where the link is. */
    @StepUp
    @GetMapping("/passkeys/providers/{id}")
    String offerBinding(@PathVariable UUID id, Model model) {
        AccessPages.requirePasskey(signIn);
        model.addAttribute("provider", own(id));
        return "signin/provider-bind";
    }

    @StepUp
    @GetMapping("/passkeys/providers/{id}/bind")
    ResponseEntity<Void> bind(@PathVariable UUID id, HttpSession session) {
        AccessPages.requirePasskey(signIn);
        return ask(own(id), ProviderAttempts.Purpose.BIND, session);
    }

    @StepUp
    @PostMapping("/passkeys/providers/{id}/free")
    String free(@PathVariable UUID id, RedirectAttributes flash) {
        AccessPages.requirePasskey(signIn);
        identities.free(me(), own(id));
        flash.addFlashAttribute("done", true);
        return "redirect:/passkeys";
    }

    /** Makes no session and reads none: the answer is judged on the next page. */
    @GetMapping("/sign-in/provider/{id}/return")
    String landed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            HttpServletResponse response,
            Model model) {
        var next = UriComponentsBuilder.fromPath("/sign-in/provider/{id}/finish")
                .queryParam("state", "{state}")
                .queryParam("code", "{code}")
                .queryParam("error", "{error}")
                .queryParam("iss", "{iss}")
                .encode()
                .buildAndExpand(id, state, code, error, iss)
                .toUriString();
        response.setHeader("Refresh", "0; url=" + next);
        model.addAttribute("next", next);
        return "signin/provider-return";
    }

    @GetMapping("/sign-in/provider/{id}/finish")
    String finish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            @RequestParam(defaultValue = "") String iss,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (signIn.person().isEmpty()) {
            new Remedy("web.sign-in", "/sign-in").offer(request);
        }
        var attempt = attempts.answered(request.getSession(), id, state);
        var provider = providers.on(id);
        var proven = proven(provider, attempt, new ProviderDialogue.Answer(code, error, iss));
        return switch (attempt.purpose()) {
            case ENTER -> entered(provider, proven, request, response);
            case STEP_UP -> provenAgain(provider, proven, request, response);
            case ENROL -> enrolled(provider, proven, request);
            case BIND -> bound(provider, proven, flash);
        };
    }

    private String entered(
            Provider provider, ProvenIdentity proven, HttpServletRequest request, HttpServletResponse response) {
        var person = known(proven);
        var seats = identities.seats(person, Optional.of(provider.id()));
        if (seats.isEmpty()) {
            throw new Refused(SignInRefusal.NO_POSITION);
        }
        var proof = proof(provider, proven);
        boolean one = seats.size() == 1;
        if (one) {
            signIn.enter(person, seats.getFirst().position(), proof, request, response);
        } else {
            signIn.enterUndecided(person, proof, request, response);
        }
        leaveIfShut(person, provider, request);
        if (one) {
            admission.entered(seats.getFirst());
        }
        return one ? "redirect:/" : "redirect:/positions";
    }

    private String provenAgain(
            Provider provider, ProvenIdentity proven, HttpServletRequest request, HttpServletResponse response) {
        var person = known(proven);
        if (!person.equals(me()) || !signIn.door().equals(Optional.of(provider.id()))) {
            throw new Refused(SignInRefusal.PROVIDER_NOT_ACCEPTED);
        }
        signIn.proven(proof(provider, proven), request, response);
        admission.provenAgain(person);
        return "signin/provider-proven";
    }

    private String enrolled(Provider provider, ProvenIdentity proven, HttpServletRequest request) {
        requireStrong(proven);
        var session = request.getSession();
        enrolment.bind(EnrolmentPages.opened(session), BrowserMark.known(request), provider, proven);
        EnrolmentPages.close(session);
        return "redirect:/sign-in/provider?registered";
    }

    private String bound(Provider provider, ProvenIdentity proven, RedirectAttributes flash) {
        requireStrong(proven);
        AccessPages.requirePasskey(signIn);
        identities.bind(me(), provider, proven);
        flash.addFlashAttribute("done", true);
        return "redirect:/passkeys";
    }

    private ResponseEntity<Void> ask(Provider provider, ProviderAttempts.Purpose purpose, HttpSession session) {
        var address = dialogue.question(provider, attempts.begin(session, provider, purpose));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    private ProvenIdentity proven(Provider provider, ProviderAttempts.Attempt attempt, ProviderDialogue.Answer answer) {
        try {
            return dialogue.proven(provider, attempt, answer);
        } catch (Refused refused) {
            throttle.failed(provider.id().toString());
            throw refused;
        }
    }

    /** Known or not, whoever brings no more than a password is told the same. */
    private PersonId known(ProvenIdentity proven) {
        var person = identities.person(proven);
        if (person.isEmpty()) {
            throttle.failed(proven.issuer() + " " + proven.subject());
        }
        requireStrong(proven);
        return person.orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_NOT_ACCEPTED));
    }

    private static void requireStrong(ProvenIdentity proven) {
        if (!proven.strong()) {
            throw new Refused(SignInRefusal.NOT_STRONG);
        }
    }

    private static SignIn.Proof proof(Provider provider, ProvenIdentity proven) {
        return new SignIn.Proof(SignIn.Factor.AUTHORIZATION_CODE, proven.at(), provider.id());
    }

    /** Whoever, or whatever, was shut between the proof and the session is out again. */
    private void leaveIfShut(PersonId person, Provider provider, HttpServletRequest request) {
        if (!admission.open(person) || providers.find(provider.id()).isEmpty()) {
            signIn.leave(request);
            throw new Refused(SignInRefusal.PROVIDER_NOT_ACCEPTED);
        }
    }

    private Provider own(UUID id) {
        return identities.providers(me()).stream()
                .map(Identities.Own::provider)
                .filter(provider -> provider.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(SignInRefusal.PROVIDER_OFF));
    }

    private PersonId me() {
        return signIn.person().orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
    }
}
