package org.filet.agreements.web;

import java.util.EnumSet;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.law.Directives;
import org.filet.agreements.law.LegalBases;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The law as this organisation uses it: the bases, what its jurist confirmed, its emergency directives. */
@Controller
@RequestMapping("/law")
class LawPages {

    private final LegalBases bases;
    private final Directives directives;
    private final Emergencies emergencies;

    LawPages(LegalBases bases, Directives directives, Emergencies emergencies) {
        this.bases = bases;
        this.directives = directives;
        this.emergencies = emergencies;
    }

    @GetMapping
    ModelAndView law(Actor actor) {
        var page = new ModelAndView("agreements/law");
        page.addObject("bases", bases.all());
        page.addObject("confirmed", bases.confirmed(actor));
        page.addObject("mayConfirm", bases.mayConfirm(actor));
        return page;
    }

    @PostMapping("/bases/{code}")
    String confirm(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String jurist,
            RedirectAttributes flash) {
        try {
            bases.confirm(actor, code, jurist);
            flash.addFlashAttribute("done", "CONFIRM");
        } catch (Refused refused) {
            if (refused.refusal().kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:/law";
    }

    @GetMapping("/directives")
    ModelAndView directives(Actor actor) {
        return directives(actor, new Fields(new LinkedMultiValueMap<>()), null);
    }

    @PostMapping("/directives")
    ModelAndView enter(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
        var form = new Fields(fields);
        try {
            directives.enter(actor, form.text("basis"), form.text("version"), form.text("body"));
            flash.addFlashAttribute("done", "DIRECTIVE");
            return new ModelAndView("redirect:/law/directives");
        } catch (Refused refused) {
            var all = EnumSet.complementOf(EnumSet.of(Refusal.Kind.FORBIDDEN));
            return FormAgain.of(refused, all, error -> directives(actor, form, error));
        }
    }

    private ModelAndView directives(Actor actor, Fields form, @Nullable String error) {
        var page = new ModelAndView("agreements/directives");
        page.addObject("directives", directives.of(actor.organisation()));
        page.addObject("mayEnter", directives.mayEnter(actor));
        page.addObject("bases", emergencies.bases(actor));
        page.addObject("form", form);
        page.addObject("error", error);
        return page;
    }
}
