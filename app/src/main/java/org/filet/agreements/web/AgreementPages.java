package org.filet.agreements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.texts.AgreementId;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.agreements.texts.Simulator;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Fields;
import org.filet.web.Keys;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreements: read, written, reviewed, signed, suspended; and what they would open. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {

    private final Agreements agreements;
    private final Simulator simulator;
    private final Choices choices;
    private final Clock clock;

    AgreementPages(Agreements agreements, Simulator simulator, Choices choices, Clock clock) {
        this.agreements = agreements;
        this.simulator = simulator;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var page = new ModelAndView("agreements/list");
        page.addObject("agreements", agreements.known(actor));
        page.addObject("mayDraft", agreements.mayDraft(actor));
        return page;
    }

    /** @param from and {@code to}, {@code role}: what to simulate */
    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView agreement(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String role) {
        var view = agreements.view(actor, new AgreementId(id));
        var page = new ModelAndView("agreements/agreement");
        page.addObject("view", view);
        page.addObject("keys", Keys.FRESH);
        page.addObject("bases", choices.basesByCode());
        page.addObject("from", from);
        page.addObject("to", to);
        page.addObject("role", role);
        page.addObject("roles", choices.roles());
        if (!from.isEmpty() && !to.isEmpty()) {
            var reader = Arrays.stream(Role.values())
                    .filter(each -> each.name().equals(role))
                    .findFirst()
                    .orElse(null);
            page.addObject(
                    "simulated",
                    simulator.of(actor, new AgreementId(id), new OrganisationId(from), new OrganisationId(to), reader));
        }
        return page;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/steps/{path}")
    String step(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String path,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String digest,
            RedirectAttributes flash) {
        var step = Arrays.stream(AgreementStep.values())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refused(Unknown.PAGE));
        try {
            agreements.take(actor, new RequestKey(key), new AgreementId(id), step, new Words(note, digest));
            flash.addFlashAttribute("done", step.name());
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.UNKNOWN
                    || refused.refusal().kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/agreements/" + id;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        return form(AgreementForm.blank(today, actor.organisation()), null, null, 0);
    }

    @PostMapping
    ModelAndView create(Actor actor, @RequestParam UUID key, @RequestParam MultiValueMap<String, String> fields) {
        var form = new AgreementForm(new Fields(fields));
        try {
            var id = agreements.draft(actor, new RequestKey(key), form.draft());
            return new ModelAndView("redirect:/agreements/" + id);
        } catch (Refused refused) {
            return complaint(form, refused, null, 0);
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/edit")
    ModelAndView edit(Actor actor, @PathVariable UUID id) {
        var agreement = agreements.view(actor, new AgreementId(id)).agreement();
        return form(AgreementForm.of(agreement.text()), null, id, agreement.version());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView revise(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = new AgreementForm(new Fields(fields));
        try {
            agreements.revise(actor, new AgreementId(id), version, form.draft());
            return new ModelAndView("redirect:/agreements/" + id);
        } catch (Refused refused) {
            return complaint(form, refused, id, version);
        }
    }

    private ModelAndView complaint(AgreementForm form, Refused refused, @Nullable UUID id, int version) {
        var kind = refused.refusal().kind();
        if (kind != Refusal.Kind.INVALID && kind != Refusal.Kind.CONFLICT) {
            throw refused;
        }
        var page = form(form, refused.refusal().key(), id, version);
        page.setStatus(kind == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(AgreementForm form, @Nullable String error, @Nullable UUID id, int version) {
        var page = new ModelAndView("agreements/form");
        page.addObject("form", form);
        page.addObject("error", error);
        page.addObject("id", id);
        page.addObject("version", version);
        page.addObject("key", RequestKey.fresh());
        page.addObject("places", choices.organisationsByRegion());
        page.addObject(
                "bases",
                choices.basesByCode().values().stream()
                        .filter(Choices::carriesAgreements)
                        .collect(Collectors.toList()));
        page.addObject("roles", choices.roles());
        page.addObject("action", id == null ? "/agreements" : "/agreements/" + Objects.toString(id));
        return page;
    }
}
