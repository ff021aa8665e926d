package org.filet.signin;

import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.network.Organisations;
import org.filet.web.Fields;
import org.filet.web.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An organisation's identity provider, for whoever administers the installation. */
@Controller
@RequestMapping("/organisations/{code}/provider")
@Profile("!demo")
class ProviderPages {

    private final Providers providers;
    private final ProviderDialogue dialogue;
    private final Organisations organisations;

    ProviderPages(Providers providers, ProviderDialogue dialogue, Organisations organisations) {
        this.providers = providers;
        this.dialogue = dialogue;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String code) {
        return page(actor, code, null, null);
    }

    @StepUp
    @PostMapping
    ModelAndView enter(Actor actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Fields(fields);
        try {
            providers.enter(actor, new OrganisationId(code), typed);
            return back(code);
        } catch (Refused refused) {
            return page(actor, code, typed, NetworkPages.mendable(refused));
        }
    }

    @StepUp
    @PostMapping("/off")
    ModelAndView off(Actor actor, @PathVariable String code) {
        providers.off(actor, new OrganisationId(code));
        return back(code);
    }

    @StepUp
    @PostMapping("/on")
    ModelAndView on(Actor actor, @PathVariable String code) {
        providers.on(actor, new OrganisationId(code));
        return back(code);
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/organisations/" + new OrganisationId(code) + "/provider");
    }

    private ModelAndView page(Actor actor, String code, @Nullable Fields typed, @Nullable String error) {
        var page = new ModelAndView("signin/provider");
        var provider = providers.of(actor, new OrganisationId(code));
        provider.ifPresent(one -> page.addObject("provider", one).addObject("back", dialogue.back(one.id())));
        page.addObject(
                "organisation", organisations.find(new OrganisationId(code)).orElseThrow());
        page.addObject("typed", typed);
        if (error != null) {
            page.addObject("error", error);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
