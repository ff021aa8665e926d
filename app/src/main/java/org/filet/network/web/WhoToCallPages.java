package org.filet.network.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
import org.filet.network.NetworkRefusal;
import org.filet.network.OnCall;
import org.filet.network.Organisations;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Qui appeler maintenant ? », on the screen and on paper. Open to everyone signed in: nothing here is about youths. */
@Controller
@RequestMapping("/who-to-call")
class WhoToCallPages {

    private final OnCall onCall;
    private final Regions regions;
    private final Organisations organisations;
    private final Positions positions;

    WhoToCallPages(OnCall onCall, Regions regions, Organisations organisations, Positions positions) {
        this.onCall = onCall;
        this.regions = regions;
        this.organisations = organisations;
        this.positions = positions;
    }

    @GetMapping
    String now(
            Actor actor,
            @RequestParam(name = "region", required = false) @Nullable String code,
            @RequestParam(name = "sector", required = false) @Nullable String word,
            Model model) {
        var region = region(actor, code);
        var sector = sector(word);
        model.addAttribute("answers", sector.map(one -> onCall.now(region, one)).orElseGet(() -> onCall.sheet(region)));
        model.addAttribute("sector", sector.orElse(null));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("quebec", regions.quebec());
        model.addAttribute(
                "beyond",
                regions.all().stream().filter(one -> !one.id().inQuebec()).toList());
        model.addAttribute("neighbours", sorted(regions.neighbours(region)));
        addressed(actor, region, model);
        return "network/who-to-call";
    }

    @GetMapping("/sheet")
    String sheet(Actor actor, @RequestParam(name = "region", required = false) @Nullable String code, Model model) {
        var region = region(actor, code);
        model.addAttribute("answers", onCall.sheet(region));
        addressed(actor, region, model);
        return "network/sheet";
    }

    @GetMapping("/organisations/{code}")
    String organisation(Actor actor, @PathVariable("code") String code, Model model) {
        var organisation = organisations
                .find(new OrganisationId(code))
                .orElseThrow(() -> new Refused(NetworkRefusal.UNKNOWN_ORGANISATION));
        model.addAttribute("organisation", organisation);
        model.addAttribute("regions", sorted(organisation.regions()));
        model.addAttribute("posts", positions.of(organisation.id()));
        return "network/organisation";
    }

    private void addressed(Actor actor, RegionId region, Model model) {
        model.addAttribute("region", region);
        model.addAttribute("liaison", positions.liaisonOf(region).orElse(null));
        model.addAttribute("ownLiaison", positions.liaisonOf(actor.region()).orElse(null));
    }

    private RegionId region(Actor actor, @Nullable String code) {
        var region = code == null || code.isBlank() ? actor.region() : new RegionId(code);
        if (!regions.known(region)) {
            throw new Refused(NetworkRefusal.UNKNOWN_REGION);
        }
        return region;
    }

    /** All of them where none is named. */
    private static Optional<Sector> sector(@Nullable String word) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(word))
                .findFirst();
    }

    private static List<RegionId> sorted(Set<RegionId> regions) {
        return regions.stream().sorted(Comparator.comparing(RegionId::code)).toList();
    }
}
