package org.filet.signin;

import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People let in or back in on another's word, for those who answer for the organisation. */
@Controller
@RequestMapping("/people/vouched")
@Profile("!demo")
class VouchingPages {

    private final Vouchings vouchings;

    VouchingPages(Vouchings vouchings) {
        this.vouchings = vouchings;
    }

    /** One item for all there are. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Told {
        @Bean
        ActionItems vouchingsWaiting(Vouchings vouchings) {
            return actor -> vouchings.unseen(actor).stream()
                    .findFirst()
                    .map(oldest -> new ActionItem(
                            "signin.todo.vouched",
                            List.of(),
                            "/people/vouched",
                            ActionItem.Urgency.SOON,
                            oldest.at().plus(Vouchings.SHOWN),
                            null))
                    .stream()
                    .toList();
        }
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        if (!Vouchings.looks(actor)) {
            throw new Refused(SignInRefusal.NOT_YOUR_PEOPLE);
        }
        return new ModelAndView("signin/vouched", "vouchings", vouchings.unseen(actor));
    }

    @PostMapping("/{id}/seen")
    String seen(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        vouchings.see(actor, id);
        flash.addFlashAttribute("done", true);
        return "redirect:/people/vouched";
    }
}
