package org.filet.alerts.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.filet.alerts.Cards;
import org.filet.alerts.CopyId;
import org.filet.alerts.Inbox;
import org.filet.alerts.Observation;
import org.filet.alerts.Tip;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.Finder;
import org.filet.web.FormAgain;
import org.filet.web.Keys;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One copy, as its recipient reads and answers it. */
@Controller
@RequestMapping("/alerts/{copy}")
class CardPages {

    private final Inbox inbox;
    private final Cards cards;
    private final Regions regions;
    private final Times times;
    private final Clock clock;

    CardPages(Inbox inbox, Cards cards, Regions regions, Times times, Clock clock) {
        this.inbox = inbox;
        this.cards = cards;
        this.regions = regions;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView card(Actor actor, @PathVariable UUID copy) {
        return page(actor, copy, Map.of());
    }

    @PostMapping("/acknowledge")
    String acknowledge(Actor actor, @PathVariable UUID copy, @RequestParam UUID key, RedirectAttributes flash) {
        cards.acknowledge(actor, new RequestKey(key), new CopyId(copy));
        return done(copy, "acknowledge", flash);
    }

    @PostMapping("/confirm-stop")
    String confirmStop(Actor actor, @PathVariable UUID copy, @RequestParam UUID key, RedirectAttributes flash) {
        cards.confirmStop(actor, new RequestKey(key), new CopyId(copy));
        return done(copy, "confirm_stop", flash);
    }

    @PostMapping("/read-feedback")
    String readFeedback(Actor actor, @PathVariable UUID copy, @RequestParam UUID key, RedirectAttributes flash) {
        cards.readFeedback(actor, new RequestKey(key), new CopyId(copy));
        return done(copy, "read_feedback", flash);
    }

    @PostMapping("/locate")
    String locate(
            Actor actor,
            @PathVariable UUID copy,
            @RequestParam UUID key,
            @RequestParam String region,
            @RequestParam String municipality,
            @RequestParam Finder by,
            RedirectAttributes flash) {
        cards.locate(actor, new RequestKey(key), new CopyId(copy), new RegionId(region), municipality, by);
        return done(copy, "locate", flash);
    }

    /** What was typed comes back with the complaint. */
    @PostMapping("/inform")
    ModelAndView inform(
            Actor actor,
            @PathVariable UUID copy,
            @RequestParam UUID key,
            @RequestParam LocalDateTime seenAt,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        try {
            var tip = tip(typed);
            cards.inform(actor, new RequestKey(key), new CopyId(copy), tip);
            boolean danger = tip.how().condition() == Observation.Condition.IN_DANGER;
            return new ModelAndView(done(copy, danger ? "inform_danger" : "inform", flash));
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(actor, copy, typed).addObject("error", error));
        }
    }

    static Tip tip(Map<String, String> typed) {
        return new Tip(
                Tip.Kind.valueOf(typed.getOrDefault("kind", Tip.Kind.OTHER.name())),
                new RegionId(typed.getOrDefault("region", "")),
                typed.getOrDefault("municipality", ""),
                LocalDateTime.parse(typed.getOrDefault("seenAt", ""))
                        .atZone(Times.QUEBEC)
                        .toInstant(),
                typed.getOrDefault("words", ""),
                new Observation(
                        chosen(typed, "source", Observation.Source.class, Observation.Source.NOT_SAID),
                        chosen(typed, "company", Observation.Company.class, Observation.Company.NOT_SAID),
                        chosen(typed, "condition", Observation.Condition.class, Observation.Condition.NOT_SAID)));
    }

    /** What is not in the list was not said. */
    private static <E extends Enum<E>> E chosen(Map<String, String> typed, String field, Class<E> type, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed.get(field)))
                .findFirst()
                .orElse(otherwise);
    }

    private ModelAndView page(Actor actor, UUID copy, Map<String, String> typed) {
        var view = inbox.open(actor, new CopyId(copy));
        var page = new ModelAndView(view.card() == null ? "alerts/purged" : "alerts/card");
        page.addObject("view", view);
        page.addObject("typed", typed);
        page.addObject("regionsOffered", regions.quebec());
        page.addObject("here", actor.region().code());
        page.addObject("now", times.field(clock.instant()));
        page.addObject("keys", Keys.FRESH);
        return page;
    }

    private static String done(UUID copy, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("done", step);
        return "redirect:/alerts/" + copy;
    }
}
