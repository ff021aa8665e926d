package org.filet.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.NetworkRefusal;
import org.filet.network.Organisations;
import org.filet.network.Positions;
import org.filet.network.Regime;
import org.filet.network.Regions;
import org.filet.network.Registry;
import org.filet.network.Staff;
import org.filet.web.Fields;
import org.filet.web.NavEntry;
import org.filet.web.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations and their posts, entered by whoever administers the installation; posts by their own organisation too. */
@Controller
@RequestMapping("/organisations")
@Profile("!demo")
class NetworkPages {

    private final Registry registry;
    private final Organisations organisations;
    private final Positions positions;
    private final Regions regions;

    NetworkPages(Registry registry, Organisations organisations, Positions positions, Regions regions) {
        this.registry = registry;
        this.organisations = organisations;
        this.positions = positions;
        this.regions = regions;
    }

    /** Where the pages are offered. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!demo")
    static class Offered {
        @Bean
        NavEntry organisationsEntry() {
            return new NavEntry(
                    "signin.organisations", "/organisations", 85, Set.of(Role.DIRECTOR, Role.TECHNICAL_ADMINISTRATOR));
        }
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return list(actor, new Fields(new LinkedMultiValueMap<>()), null);
    }

    @StepUp
    @PostMapping
    ModelAndView establish(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Fields(fields);
        try {
            var organisation = FirstOrganisation.organisation(typed);
            registry.establish(
                    actor, organisation, List.of(FirstOrganisation.post(organisation, Role.DIRECTOR, typed)));
            return new ModelAndView("redirect:/organisations/" + organisation.id());
        } catch (Refused refused) {
            return list(actor, typed, mendable(refused));
        }
    }

    @GetMapping("/{code}")
    ModelAndView posts(Actor actor, @PathVariable String code) {
        return posts(actor, code, null);
    }

    @StepUp
    @PostMapping("/{code}/posts")
    ModelAndView add(Actor actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> fields) {
        var typed = new Fields(fields);
        try {
            var organisation = organisations
                    .find(new OrganisationId(code))
                    .orElseThrow(() -> new Refused(NetworkRefusal.UNKNOWN_ORGANISATION));
            var role = typed.one("role", Role.class).orElseThrow(() -> new Refused(NetworkRefusal.NOT_A_POST));
            registry.add(actor, FirstOrganisation.post(organisation, role, typed));
            return new ModelAndView("redirect:/organisations/" + organisation.id());
        } catch (Refused refused) {
            return posts(actor, code, mendable(refused));
        }
    }

    static String mendable(Refused refused) {
        var kind = refused.refusal().kind();
        if (kind == Refusal.Kind.UNKNOWN || kind == Refusal.Kind.FORBIDDEN) {
            throw refused;
        }
        return refused.refusal().key();
    }

    private ModelAndView list(Actor actor, Fields typed, @Nullable String error) {
        if (actor.role() != Role.TECHNICAL_ADMINISTRATOR) {
            return new ModelAndView("redirect:/organisations/" + actor.organisation());
        }
        var page = new ModelAndView("signin/organisations");
        page.addObject("organisations", organisations.all());
        page.addObject("regions", regions.all());
        page.addObject("sectors", Sector.values());
        page.addObject("regimes", Regime.values());
        page.addObject("typed", typed);
        return failed(page, error);
    }

    private ModelAndView posts(Actor actor, String code, @Nullable String error) {
        var organisation = organisations
                .find(new OrganisationId(code))
                .filter(found -> actor.role() == Role.TECHNICAL_ADMINISTRATOR || Staff.administers(actor, found.id()))
                .orElseThrow(() -> new Refused(NetworkRefusal.UNKNOWN_ORGANISATION));
        var page = new ModelAndView("signin/posts");
        page.addObject("organisation", organisation);
        page.addObject("own", organisation.id().equals(actor.organisation()));
        page.addObject("posts", positions.of(organisation.id()));
        page.addObject(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> registry.mayAdd(actor, role))
                        .toList());
        return failed(page, error);
    }

    private static ModelAndView failed(ModelAndView page, @Nullable String error) {
        if (error != null) {
            page.addObject("error", error);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
