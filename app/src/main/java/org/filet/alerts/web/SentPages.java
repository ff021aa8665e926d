package org.filet.alerts.web;

import java.util.UUID;
import org.filet.alerts.AlertId;
import org.filet.alerts.Alerts;
import org.filet.alerts.NoteResult;
import org.filet.alerts.RecallReason;
import org.filet.alerts.RenewReason;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.web.RequestKey;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the sender's side does to an alert, from the episode's page. */
@Controller
@RequestMapping("/episodes/{episode}/alerts")
class SentPages {

    private final Alerts alerts;

    SentPages(Alerts alerts) {
        this.alerts = alerts;
    }

    @PostMapping("/{alert}/approve")
    String approve(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID alert,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        alerts.approve(actor, new RequestKey(key), new EpisodeId(episode), new AlertId(alert));
        return done(episode, "approve", flash);
    }

    @PostMapping("/{alert}/drop")
    String drop(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID alert,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        alerts.drop(actor, new RequestKey(key), new EpisodeId(episode), new AlertId(alert));
        return done(episode, "drop", flash);
    }

    @PostMapping("/{alert}/renew")
    String renew(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID alert,
            @RequestParam UUID key,
            @RequestParam RenewReason reason,
            RedirectAttributes flash) {
        alerts.renew(actor, new RequestKey(key), new EpisodeId(episode), new AlertId(alert), reason);
        return done(episode, "renew", flash);
    }

    @PostMapping("/{alert}/widen")
    String widen(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID alert,
            @RequestParam UUID key,
            RedirectAttributes flash) {
        alerts.widen(actor, new RequestKey(key), new EpisodeId(episode), new AlertId(alert));
        return done(episode, "widen", flash);
    }

    @PostMapping("/{alert}/recall")
    String recall(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID alert,
            @RequestParam UUID key,
            @RequestParam RecallReason reason,
            RedirectAttributes flash) {
        alerts.recall(actor, new RequestKey(key), new EpisodeId(episode), new AlertId(alert), reason);
        return done(episode, "recall", flash);
    }

    @PostMapping("/tips/{tip}/note")
    String note(
            Actor actor,
            @PathVariable UUID episode,
            @PathVariable UUID tip,
            @RequestParam UUID key,
            @RequestParam NoteResult result,
            RedirectAttributes flash) {
        alerts.note(actor, new RequestKey(key), new EpisodeId(episode), tip, result);
        return done(episode, "note", flash);
    }

    private static String done(UUID episode, String step, RedirectAttributes flash) {
        flash.addFlashAttribute("alertDone", step);
        return "redirect:/episodes/" + episode + "#alerts";
    }
}
