package org.filet.matching.web;

import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.matching.MatchId;
import org.filet.matching.MatchOutcome;
import org.filet.matching.MatchStep;
import org.filet.matching.Matches;
import org.filet.matching.Matching;
import org.filet.matching.Pace;
import org.filet.matching.Pointers;
import org.filet.runaways.EpisodeId;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MatchPages {

    private final Matching matching;
    private final Matches matches;
    private final Pointers pointers;
    private final Pace pace;

    MatchPages(Matching matching, Matches matches, Pointers pointers, Pace pace) {
        this.matching = matching;
        this.matches = matches;
        this.pointers = pointers;
        this.pace = pace;
    }

    @GetMapping("/matches")
    String list(Actor actor, Model model) {
        var all = matches.of(actor);
        model.addAttribute(
                "open", all.stream().filter(match -> match.state().open()).toList());
        model.addAttribute(
                "ended", all.stream().filter(match -> !match.state().open()).toList());
        model.addAttribute("pointers", pointers.of(actor));
        return "matching/list";
    }

    @GetMapping("/matches/{id}")
    String match(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("match", matches.view(actor, new MatchId(id)));
        return "matching/match";
    }

    @PostMapping("/matches/{id}/acknowledge")
    String acknowledge(Actor actor, @PathVariable UUID id, @RequestParam UUID key) {
        matching.act(actor, new RequestKey(key), new MatchId(id), MatchStep.ACKNOWLEDGE, null);
        return back(id);
    }

    @PostMapping("/matches/{id}/reveal")
    String reveal(Actor actor, @PathVariable UUID id, @RequestParam UUID key) {
        matching.act(actor, new RequestKey(key), new MatchId(id), MatchStep.REVEAL, null);
        return back(id);
    }

    @PostMapping("/matches/{id}/contact")
    String contact(Actor actor, @PathVariable UUID id, @RequestParam UUID key) {
        matching.act(actor, new RequestKey(key), new MatchId(id), MatchStep.RECORD_CONTACT, null);
        return back(id);
    }

    @PostMapping("/matches/{id}/outcome")
    String outcome(Actor actor, @PathVariable UUID id, @RequestParam UUID key, @RequestParam MatchOutcome outcome) {
        matching.act(actor, new RequestKey(key), new MatchId(id), MatchStep.RECORD_OUTCOME, outcome);
        return back(id);
    }

    @PostMapping("/episodes/{episode}/questions")
    String ask(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "false") boolean partial) {
        pace.keep(() -> partial
                ? matching.askWithLess(actor, new RequestKey(key), new EpisodeId(episode))
                : matching.ask(actor, new RequestKey(key), new EpisodeId(episode)));
        return "redirect:/episodes/" + episode + "#known-elsewhere";
    }

    private static String back(UUID id) {
        return "redirect:/matches/" + id;
    }
}
