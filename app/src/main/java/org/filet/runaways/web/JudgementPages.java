package org.filet.runaways.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.runaways.Analysis;
import org.filet.runaways.Analysis.Informant;
import org.filet.runaways.Analysis.Support;
import org.filet.runaways.Concern;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.judgements.FactorGroup;
import org.filet.runaways.judgements.Judgements;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The long form of a judgement: factors by group, leaving and staying, level, reasons, when to look again. */
@Controller
@RequestMapping("/episodes/{id}/judgement")
class JudgementPages {

    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 12, 24);

    private final Judgements judgements;

    JudgementPages(Judgements judgements) {
        this.judgements = judgements;
    }

    @GetMapping
    ModelAndView form(Actor actor, @PathVariable String id) {
        return page(actor, EpisodeId.parse(id), RequestKey.fresh(), Sent.nothing(), null);
    }

    @PostMapping
    ModelAndView write(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        // The door before the form: a stranger's incomplete form must not tell that the episode exists.
        judgements.offer(actor, episode);
        try {
            judgements.write(
                    actor,
                    sent.key(),
                    episode,
                    sent.required("concern", Concern.class),
                    sent.text("reasons"),
                    analysis(sent));
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(actor, episode, sent.key(), sent, error));
        }
        afterwards.addFlashAttribute("done", "JUDGED");
        return new ModelAndView("redirect:/episodes/" + episode);
    }

    private ModelAndView page(Actor actor, EpisodeId id, RequestKey key, Sent sent, @Nullable String error) {
        var page = new ModelAndView("runaways/judgement");
        page.addObject("offer", judgements.offer(actor, id));
        page.addObject("groups", FactorGroup.values());
        page.addObject("levels", Concern.levels());
        page.addObject("supports", Support.values());
        page.addObject("informants", Informant.values());
        page.addObject("hours", HOURS);
        page.addObject("key", key);
        page.addObject("sent", sent);
        page.addObject("error", error);
        return page;
    }

    private static Analysis analysis(Sent sent) {
        var support = sent.one("support", Support.class).orElse(null);
        return new Analysis(
                sent.all("factor").stream().map(JudgementPages::factor).collect(Collectors.toUnmodifiableSet()),
                sent.text("leaving"),
                sent.text("staying"),
                support,
                support == Support.WITH_COLLEAGUE
                        ? sent.id("colleague").map(PositionId::new).orElse(null)
                        : null,
                sent.one("informant", Informant.class).orElse(null),
                heard(sent.text("heardAt")),
                again(sent.text("again")));
    }

    private static UUID factor(String number) {
        try {
            return UUID.fromString(number);
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(PageRefusal.FORM_INCOMPLETE, notAnId);
        }
    }

    private static @Nullable Instant heard(String typed) {
        return typed.isEmpty()
                ? null
                : LocalMoment.of(typed).orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE));
    }

    private static @Nullable Duration again(String hours) {
        return HOURS.stream()
                .filter(choice -> choice.toString().equals(hours))
                .findFirst()
                .map(Duration::ofHours)
                .orElse(null);
    }
}
