package org.filet.signin;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.NavEntry;
import org.filet.web.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of one's organisation, for those who answer for them. */
@Controller
@RequestMapping("/people")
@Profile("!demo")
class PeoplePages {

    private final Roster roster;
    private final OriginSettings settings;

    PeoplePages(Roster roster, OriginSettings settings) {
        this.roster = roster;
        this.settings = settings;
    }

    /** Where the page is offered. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Offered {
        @Bean
        NavEntry peopleEntry() {
            return new NavEntry("signin.people", "/people", 80, Set.of(Role.DIRECTOR, Role.TECHNICAL_ADMINISTRATOR));
        }
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return page(actor, null);
    }

    /** Shows the link this once, in the answer itself: it is kept nowhere. */
    @StepUp
    @PostMapping("/invite")
    ModelAndView invite(Actor actor, @RequestParam String name, @RequestParam UUID position) {
        return invited(actor, () -> roster.invite(actor, name, new PositionId(position)));
    }

    @StepUp
    @PostMapping("/{person}/invite")
    ModelAndView inviteHolder(Actor actor, @PathVariable UUID person) {
        return invited(actor, () -> roster.inviteHolder(actor, new PersonId(person)));
    }

    @StepUp
    @PostMapping("/{person}/appoint")
    String appoint(Actor actor, @PathVariable UUID person, @RequestParam UUID position, RedirectAttributes flash) {
        return done(flash, () -> roster.appoint(actor, new PersonId(person), new PositionId(position)));
    }

    @PostMapping("/invitations/{letter}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID letter, RedirectAttributes flash) {
        return done(flash, () -> roster.withdraw(actor, letter));
    }

    @StepUp
    @PostMapping("/{person}/positions/{position}/end")
    String end(Actor actor, @PathVariable UUID person, @PathVariable UUID position, RedirectAttributes flash) {
        return done(flash, () -> roster.end(actor, new PersonId(person), new PositionId(position)));
    }

    @PostMapping("/{person}/positions/{position}/attest")
    String attest(Actor actor, @PathVariable UUID person, @PathVariable UUID position, RedirectAttributes flash) {
        return done(flash, () -> roster.attest(actor, new PersonId(person), new PositionId(position)));
    }

    @StepUp
    @PostMapping("/{person}/disable")
    String disable(Actor actor, @PathVariable UUID person, RedirectAttributes flash) {
        return done(flash, () -> roster.disable(actor, new PersonId(person)));
    }

    @StepUp
    @PostMapping("/{person}/enable")
    String enable(Actor actor, @PathVariable UUID person, RedirectAttributes flash) {
        return done(flash, () -> roster.enable(actor, new PersonId(person)));
    }

    @StepUp
    @PostMapping("/{person}/recovery")
    String recover(
            Actor actor,
            @PathVariable UUID person,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String how,
            RedirectAttributes flash) {
        var proofing = Stream.of(Proofing.values())
                .filter(one -> one.name().equals(how))
                .findFirst();
        return done(flash, () -> roster.recover(actor, new PersonId(person), code, proofing.orElse(null)));
    }

    /** A link that somebody can hand over. */
    private ModelAndView invited(Actor actor, Supplier<String> invitation) {
        try {
            var page = page(actor, null);
            page.addObject("link", settings.asSent() + "/enter#" + invitation.get());
            page.addObject("invitations", roster.invitations(actor));
            return page;
        } catch (Refused refused) {
            var page = page(actor, mendable(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static String done(RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", true);
        } catch (Refused refused) {
            flash.addFlashAttribute("error", mendable(refused));
        }
        return "redirect:/people";
    }

    private static String mendable(Refused refused) {
        var kind = refused.refusal().kind();
        if (kind == Refusal.Kind.UNKNOWN || kind == Refusal.Kind.FORBIDDEN) {
            throw refused;
        }
        return refused.refusal().key();
    }

    private ModelAndView page(Actor actor, @Nullable String error) {
        var page = new ModelAndView("signin/people");
        page.addObject("members", roster.members(actor));
        page.addObject("invitations", roster.invitations(actor));
        page.addObject("posts", roster.posts(actor));
        page.addObject("proofings", Proofing.values());
        Optional.ofNullable(error).ifPresent(key -> page.addObject("error", key));
        return page;
    }
}
