package org.filet.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.demo.Persona;
import org.filet.demo.SyntheticNetwork;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.network.Regions;
import org.filet.web.SignIn;
import org.filet.web.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The demo's way in: choose who to be. */
@Controller
@Profile("demo")
class PersonaPages {

    private final SignIn signIn;
    private final Regions regions;
    private final SyntheticNetwork network;

    PersonaPages(SignIn signIn, Regions regions, Clock clock) {
        this.signIn = signIn;
        this.regions = regions;
        this.network = new SyntheticNetwork(SyntheticNetwork.SEED, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    /** A persona as the page shows it. */
    record Card(
            String slug,
            String name,
            String roleKey,
            String organisation,
            Sector sector,
            RegionId region,
            String tryKey) {}

    /** The cards of one region. */
    record Group(String region, List<Card> cards) {}

    @GetMapping("/personas")
    String personas(Model model, Locale locale) {
        model.addAttribute("groups", groups(locale));
        return "demo/personas";
    }

    @PostMapping("/personas/{slug}")
    String enter(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        var persona = Persona.of(slug).orElseThrow(() -> new Refused(DemoRefusal.UNKNOWN_PERSONA));
        var seat = network.seat(persona);
        signIn.enter(seat.person(), seat.position(), SignIn.Factor.PERSONA, request, response);
        return "redirect:/";
    }

    /** The regions of the story first, as the personas are listed. */
    private List<Group> groups(Locale locale) {
        var byRegion = Stream.of(Persona.values())
                .map(persona -> card(persona, locale))
                .collect(Collectors.groupingBy(Card::region, LinkedHashMap::new, Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(entry -> new Group(
                        regions.name(entry.getKey(), locale),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Card::sector))
                                .toList()))
                .toList();
    }

    private Card card(Persona persona, Locale locale) {
        var organisation = network.organisation(persona.organisation());
        return new Card(
                persona.slug(),
                persona.holder(),
                "kernel.role." + persona.role(),
                organisation.name().in(locale),
                organisation.sector(),
                organisation.region(),
                "demo.persona." + persona.slug());
    }
}
