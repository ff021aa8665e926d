package org.filet.runaways.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.emergencies.BreakGlass;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeLine;
import org.filet.runaways.Episodes;
import org.filet.runaways.Runaways;
import org.filet.runaways.RunningClock;
import org.filet.runaways.Step;
import org.filet.web.Remedy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's open episodes, one episode, and every step that can be taken on it. */
@Controller
class EpisodePages {

    private final Runaways runaways;
    private final Episodes episodes;
    private final EpisodeModel model;
    private final StepForm forms;
    private final WhomToCall calls;
    private final Access access;
    private final BreakGlass glass;
    private final Clock clock;

    EpisodePages(
            Runaways runaways,
            Episodes episodes,
            EpisodeModel model,
            StepForm forms,
            WhomToCall calls,
            Access access,
            BreakGlass glass,
            Clock clock) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.model = model;
        this.forms = forms;
        this.calls = calls;
        this.access = access;
        this.glass = glass;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param urgent the first clock to run out, null where none runs
     * @param call whom to call, null unless that clock is late
     */
    record Row(EpisodeLine line, @Nullable RunningClock urgent, WhomToCall.@Nullable Call call) {}

    @GetMapping("/episodes")
    ModelAndView list(Actor actor) {
        var lookup = calls.forMany();
        return new ModelAndView("runaways/list")
                .addObject(
                        "rows",
                        episodes.open(actor).stream()
                                .map(line -> row(line, lookup))
                                .toList());
    }

    private Row row(EpisodeLine line, WhomToCall.Lookup lookup) {
        var urgent = line.clocks().stream().findFirst();
        var late = urgent.filter(running -> running.late(clock.instant()));
        return new Row(
                line,
                urgent.orElse(null),
                late.map(running -> lookup.about(line.summary(), running.kind()))
                        .orElse(null));
    }

    @GetMapping("/episodes/{id}")
    ModelAndView one(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String step,
            Locale locale,
            HttpServletRequest request) {
        var opened = EpisodeModel.Opened.at(step(step).orElse(null));
        try {
            return model.page(actor, EpisodeId.parse(id), opened, HttpStatus.OK, locale);
        } catch (Refused refused) {
            if (refused.refusal().kind() == Refusal.Kind.FORBIDDEN
                    && glass.offered(
                            actor, episodes.summary(actor, EpisodeId.parse(id)).holding())) {
                new Remedy("agreements.glass", "/episodes/" + id + "/break-glass").offer(request);
            } else if (refused.refusal().kind() == Refusal.Kind.FORBIDDEN && asked(actor, EpisodeId.parse(id))) {
                new Remedy("runaways.hosting", "/hosting/" + id).offer(request);
            }
            throw refused;
        }
    }

    @PostMapping("/episodes/{id}/{step}")
    ModelAndView act(
            Actor actor,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards,
            Locale locale) {
        var taken = step(step).orElseThrow(() -> new Refused(PageRefusal.NO_SUCH_STEP));
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        try {
            runaways.act(actor, sent.key(), episode, forms.deed(taken, sent), StepForm.done(sent));
        } catch (Refused refused) {
            return again(
                    actor,
                    episode,
                    new EpisodeModel.Opened(taken, sent, refused.refusal().key()),
                    refused,
                    locale);
        }
        afterwards.addFlashAttribute("done", taken.name());
        return new ModelAndView(
                mayRead(actor, episode)
                        ? "redirect:/episodes/" + episode
                        : taken == Step.TAKE_CHARGE ? "redirect:/hosting/" + episode : "redirect:/alerts");
    }

    @PostMapping("/episodes/{id}/confidences")
    ModelAndView confide(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards,
            Locale locale) {
        var episode = EpisodeId.parse(id);
        var sent = new Sent(fields);
        try {
            runaways.keepConfidences(actor, sent.key(), episode, sent.text("confidences"));
        } catch (Refused refused) {
            var opened = new EpisodeModel.Opened(
                    Step.RECORD_INTERVIEW, sent, refused.refusal().key());
            return again(actor, episode, opened, refused, locale);
        }
        afterwards.addFlashAttribute("done", "CONFIDENCES_KEPT");
        return new ModelAndView("redirect:/episodes/" + episode);
    }

    /**
     * What can be mended comes back with what was typed; the door's own refusals keep their page, and come first: a
     * stranger's incomplete form must not tell that the episode exists.
     */
    private ModelAndView again(
            Actor actor, EpisodeId episode, EpisodeModel.Opened opened, Refused refused, Locale locale) {
        if (opened.step() != null) {
            access.require(
                    actor,
                    opened.step().action(),
                    episodes.summary(actor, episode).holding());
        }
        return switch (refused.refusal().kind()) {
            case UNKNOWN, FORBIDDEN, TOO_MANY -> throw refused;
            case CONFLICT, INVALID -> {
                if (!mayRead(actor, episode)) {
                    throw refused;
                }
                boolean conflict = refused.refusal().kind() == Refusal.Kind.CONFLICT;
                yield model.page(
                        actor,
                        episode,
                        opened,
                        conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
            }
        };
    }

    private boolean asked(Actor actor, EpisodeId id) {
        return access.may(actor, Action.TAKE_CHARGE, episodes.summary(actor, id).holding());
    }

    private boolean mayRead(Actor actor, EpisodeId episode) {
        var holding = episodes.summary(actor, episode).holding();
        return access.may(actor, Action.READ_EPISODE, holding) || access.may(actor, Action.READ_EVENTS, holding);
    }

    static Optional<Step> step(String path) {
        return Arrays.stream(Step.values())
                .filter(step -> step.byHand() && step.path().equals(path))
                .findFirst();
    }
}
