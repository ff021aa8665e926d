package org.filet.runaways.web;

import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.network.Positions;
import org.filet.runaways.protocols.Protocols;
import org.filet.runaways.protocols.Setting;
import org.filet.web.ShareEntry;
import org.filet.web.paper.Paper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The screens as blank forms, printed before the night that Filet is down. Open to everyone signed in; about nobody. */
@Controller
@RequestMapping("/paper")
class PaperFormPages {

    private final Protocols protocols;
    private final Positions positions;
    private final Paper paper;

    PaperFormPages(Protocols protocols, Positions positions, Paper paper) {
        this.protocols = protocols;
        this.positions = positions;
        this.paper = paper;
    }

    /** Where the page is offered. */
    @Configuration(value = "paperFormsOffered", proxyBeanMethods = false)
    static class Offered {
        @Bean
        ShareEntry paperEntry() {
            return new ShareEntry("runaways.paper", "runaways.paper.help", "/paper", 30, Set.of());
        }
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView("runaways/paper", "forms", PaperForm.values());
    }

    @GetMapping("/{form}")
    ModelAndView blank(Actor actor, @PathVariable String form) {
        var asked = form(form);
        return new ModelAndView("runaways/paper-" + asked.path())
                .addObject("form", asked)
                .addObject("limits", limits(actor, asked))
                .addObject("liaison", positions.liaisonOf(actor.region()).orElse(null))
                .addObject("desk", positions.dutyDeskOf(actor.organisation()).orElse(null));
    }

    @GetMapping("/{form}.pdf")
    ModelAndView pdf(Actor actor, @PathVariable String form) {
        return paper.pdf(blank(actor, form), form(form).path());
    }

    private static PaperForm form(String path) {
        return PaperForm.of(path).orElseThrow(() -> new Refused(PageRefusal.NO_SUCH_STEP));
    }

    /** What holds today where the reader works; nothing outside Québec, where Filet knows no protocol. */
    private List<Setting> limits(Actor actor, PaperForm form) {
        return actor.region().inQuebec()
                ? protocols.inForce(actor.region()).stream()
                        .filter(setting -> form.limits().contains(setting.parameter()))
                        .toList()
                : List.of();
    }
}
