package org.filet.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.Refused;
import org.filet.web.AccessEntry;
import org.filet.web.SignIn;
import org.filet.web.SignInOption;
import org.filet.web.StepUp;
import org.filet.web.StepUpWay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own way in: signing in, the choice among one's positions, one's passkeys. */
@Controller
@Profile("!demo")
class AccessPages {

    private final Passkeys passkeys;
    private final Admission admission;
    private final SignIn signIn;
    private final Identities identities;

    AccessPages(Passkeys passkeys, Admission admission, SignIn signIn, Identities identities) {
        this.passkeys = passkeys;
        this.admission = admission;
        this.signIn = signIn;
        this.identities = identities;
    }

    /** Where these pages are offered. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Offered {

        @Bean
        SignInOption passkeyOption() {
            return new SignInOption("signin.passkey", "signin.passkey.offer", "/sign-in/passkey", 10);
        }

        @Bean
        SignInOption recoveryOption() {
            return new SignInOption("signin.recovery", "signin.recovery.offer", "/recovery", 90);
        }

        @Bean
        AccessEntry positionsEntry() {
            return new AccessEntry("signin.positions", "/positions", 10);
        }

        @Bean
        AccessEntry passkeysEntry() {
            return new AccessEntry("signin.passkeys", "/passkeys", 20);
        }

        @Bean
        StepUpWay provenAgain(SignIn signIn, Passkeys passkeys, Providers providers) {
            return new StepUpWay() {
                @Override
                public String view() {
                    return "signin/step-up";
                }

                @Override
                public Map<String, Object> shown() {
                    var shown = new HashMap<String, Object>();
                    shown.put(
                            "passkey",
                            signIn.person()
                                    .filter(person -> !passkeys.of(person).isEmpty())
                                    .isPresent());
                    signIn.door().flatMap(providers::find).ifPresent(provider -> shown.put("provider", provider));
                    return shown;
                }

                @Override
                public boolean provenBy(HttpServletRequest request) {
                    return false;
                }
            };
        }
    }

    @GetMapping("/sign-in/passkey")
    String enter(@RequestParam(name = "registered", required = false) @Nullable String registered, Model model) {
        model.addAttribute("registered", registered != null);
        return "signin/passkey";
    }

    @GetMapping("/positions")
    String positions(Model model) {
        model.addAttribute("seats", identities.seats(person(), signIn.door()));
        return "signin/positions";
    }

    @PostMapping("/positions/{id}")
    String sit(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        var seat = identities.seats(person(), signIn.door()).stream()
                .filter(one -> one.position().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(SignInRefusal.NO_POSITION));
        signIn.move(seat.position(), request, response);
        admission.entered(seat);
        return "redirect:/";
    }

    @GetMapping("/passkeys")
    String passkeys(Model model) {
        model.addAttribute("passkeys", passkeys.of(person()));
        model.addAttribute("providers", identities.providers(person()));
        model.addAttribute("byPasskey", signIn.door().isEmpty());
        return "signin/passkeys";
    }

    @PostMapping("/passkeys/{id}/name")
    String rename(@PathVariable String id, @RequestParam String label, RedirectAttributes flash) {
        passkeys.rename(person(), id, label);
        flash.addFlashAttribute("done", true);
        return "redirect:/passkeys";
    }

    @StepUp
    @PostMapping("/passkeys/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes flash) {
        requirePasskey(signIn);
        passkeys.remove(person(), id);
        flash.addFlashAttribute("done", true);
        return "redirect:/passkeys";
    }

    /** A step-up that was asked while adding a passkey leads back here, where the button is. */
    @StepUp
    @GetMapping("/passkeys/new")
    String add() {
        requirePasskey(signIn);
        return "signin/add";
    }

    /** A provider answers for who works in its organisation, not for what else opens an account. */
    static void requirePasskey(SignIn signIn) {
        if (signIn.door().isPresent()) {
            throw new Refused(SignInRefusal.BY_PASSKEY);
        }
    }

    private PersonId person() {
        return signIn.person().orElseThrow(() -> new Refused(SignInRefusal.NOT_ACCEPTED));
    }
}
