package org.filet.runaways.web;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.Refused;
import org.filet.runaways.judgements.FactorGroup;
import org.filet.runaways.judgements.Factors;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of factors that one's region offers, and what its direction adds to it or takes from its own. */
@Controller
@RequestMapping("/factors")
class FactorPages {

    private final Factors factors;

    FactorPages(Factors factors) {
        this.factors = factors;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return page(actor, RequestKey.fresh(), Sent.nothing(), null);
    }

    @PostMapping
    ModelAndView add(Actor actor, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        try {
            factors.add(
                    actor,
                    sent.key(),
                    sent.required("group", FactorGroup.class),
                    new Bilingual(sent.text("fr"), sent.text("en")),
                    sent.text("source"));
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(actor, sent.key(), sent, error));
        }
        afterwards.addFlashAttribute("done", "ADDED");
        return new ModelAndView("redirect:/factors");
    }

    @PostMapping("/withdraw")
    String withdraw(Actor actor, @RequestParam UUID factor, RedirectAttributes afterwards) {
        factors.withdraw(actor, factor);
        afterwards.addFlashAttribute("done", "WITHDRAWN");
        return "redirect:/factors";
    }

    private ModelAndView page(Actor actor, RequestKey key, Sent sent, @Nullable String error) {
        var page = new ModelAndView("runaways/factors");
        page.addObject("region", actor.region());
        page.addObject("factors", factors.offered(actor.region()));
        page.addObject("mayKeep", factors.mayKeep(actor));
        page.addObject("groups", FactorGroup.values());
        page.addObject("key", key);
        page.addObject("sent", sent);
        page.addObject("error", error);
        return page;
    }
}
