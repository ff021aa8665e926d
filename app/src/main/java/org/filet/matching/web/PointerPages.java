package org.filet.matching.web;

import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.matching.Ground;
import org.filet.matching.PointerId;
import org.filet.matching.PointerPurpose;
import org.filet.matching.Pointers;
import org.filet.matching.Visibility;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registering files of one's own: « we may be called about this youth ». */
@Controller
class PointerPages {

    private final Pointers pointers;
    private final Youths youths;
    private final Registrations registrations;

    PointerPages(Pointers pointers, Youths youths, Registrations registrations) {
        this.pointers = pointers;
        this.youths = youths;
        this.registrations = registrations;
    }

    /** The name searched travels in the body of a POST, never in an address. */
    @GetMapping("/matches/pointers/new")
    String form(Actor actor, Model model) {
        return shown(actor, model, List.of(), false);
    }

    @PostMapping("/matches/pointers/search")
    String search(Actor actor, @RequestParam String name, Model model) {
        return shown(actor, model, youths.search(actor, name), true);
    }

    @PostMapping("/matches/pointers")
    String register(Actor actor, @ModelAttribute PointerForm form) {
        registrations.register(actor, form);
        return "redirect:/matches#pointers";
    }

    /** From an episode's page: the file is the episode's, seen by both sides. */
    @PostMapping("/episodes/{episode}/pointers")
    String registerEpisode(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam UUID youth,
            @RequestParam Visibility visibility) {
        var form = new PointerForm(
                key,
                youth,
                episode,
                null,
                null,
                null,
                null,
                PointerPurpose.ACTIVE_RUNAWAY,
                visibility,
                Ground.LPJ_72_6);
        pointers.register(actor, new RequestKey(key), form.registration(new YouthId(youth)));
        return "redirect:/episodes/" + episode + "#known-elsewhere";
    }

    @PostMapping("/matches/pointers/{id}/renew")
    String renew(Actor actor, @PathVariable UUID id) {
        pointers.renew(actor, new PointerId(id));
        return "redirect:/matches#pointers";
    }

    @PostMapping("/matches/pointers/{id}/end")
    String end(Actor actor, @PathVariable UUID id) {
        pointers.end(actor, new PointerId(id));
        return "redirect:/matches#pointers";
    }

    private static String shown(Actor actor, Model model, List<Youths.Found> found, boolean searched) {
        model.addAttribute("found", found);
        model.addAttribute("searched", searched);
        model.addAttribute("visibility", usual(actor));
        model.addAttribute("key", RequestKey.fresh());
        return "matching/pointer-form";
    }

    /** Community and victim services are blind unless they choose otherwise; domain reference §6. */
    private static Visibility usual(Actor actor) {
        boolean blind = actor.sector() == Sector.COMMUNITY
                || actor.sector() == Sector.VICTIM_SERVICES
                || actor.role() == Role.COMMUNITY_WORKER;
        return blind ? Visibility.BLIND : Visibility.VISIBLE;
    }
}
