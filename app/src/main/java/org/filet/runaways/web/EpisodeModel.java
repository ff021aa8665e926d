package org.filet.runaways.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.filet.agreements.emergencies.BreakGlass;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.runaways.ClockKind;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSection;
import org.filet.runaways.EpisodeSections;
import org.filet.runaways.EpisodeView;
import org.filet.runaways.Episodes;
import org.filet.runaways.NextAction;
import org.filet.runaways.RunningClock;
import org.filet.runaways.Step;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Everything an episode's page shows. */
@Component
class EpisodeModel {

    private static final Set<ClockKind> MARKS =
            EnumSet.of(ClockKind.DAY_MARK, ClockKind.CASE_CONFERENCE, ClockKind.WEEK_MARK, ClockKind.MONTH_MARK);

    /** Reached so late, the direction reviews and other provinces are thought of. */
    private static final Set<ClockKind> LONG = EnumSet.of(ClockKind.WEEK_MARK, ClockKind.MONTH_MARK);

    private static final Set<Role> PREPARING = EnumSet.of(Role.YOUTH_WORKER, Role.UNIT_HEAD);

    private final Episodes episodes;
    private final Timelines timelines;
    private final WhomToCall calls;
    private final List<EpisodeSections> sections;
    private final BreakGlass glass;
    private final Clock clock;

    EpisodeModel(
            Episodes episodes,
            Timelines timelines,
            WhomToCall calls,
            List<EpisodeSections> sections,
            BreakGlass glass,
            Clock clock) {
        this.episodes = episodes;
        this.timelines = timelines;
        this.calls = calls;
        this.sections = sections;
        this.glass = glass;
        this.clock = clock;
    }

    /**
     * The form that stands open, and what was typed in it.
     *
     * @param error message key of what was refused, null where nothing was
     */
    record Opened(@Nullable Step step, Sent sent, @Nullable String error) {

        static Opened at(@Nullable Step step) {
            return new Opened(step, Sent.nothing(), null);
        }

        /** What was typed, for the form it was typed in. */
        public Sent typed(Step form) {
            return form == step ? sent : Sent.nothing();
        }

        public @Nullable String error(Step form) {
            return form == step ? error : null;
        }
    }

    /** Steps that belong together on the page. */
    enum Group {
        CHECKING(EnumSet.of(Step.CHECK, Step.KNOW_WHEREABOUTS, Step.DECLARE)),
        TELLING(EnumSet.of(Step.ISSUE_POLICE_SHEET, Step.TELL_PARENTS, Step.CONFIRM_LIAISON)),
        FINDING(EnumSet.of(Step.LOCATE, Step.TAKE_CHARGE, Step.LOSE_AGAIN, Step.CONFIRM_RETURN, Step.HAND_STOP_NOTICE)),
        FOLLOWING(EnumSet.of(Step.REVIEW, Step.GIVE_OPINION, Step.MESSAGE_YOUTH, Step.NOTE)),
        WELCOMING(EnumSet.of(Step.OFFER_INTERVIEW, Step.RECORD_INTERVIEW, Step.REVISE_PLAN)),
        ENDING(EnumSet.of(Step.CLOSE, Step.CANCEL, Step.TAKE_BACK_RETURN, Step.RECORD_DEATH));

        private final Set<Step> steps;

        Group(Set<Step> steps) {
            this.steps = steps;
        }

        public List<Step> of(Set<Step> allowed, @Nullable Step opened) {
            return steps.stream()
                    .filter(step -> allowed.contains(step) && step != opened)
                    .toList();
        }
    }

    ModelAndView page(Actor actor, EpisodeId id, Opened opened, HttpStatus status, Locale locale) {
        var view = episodes.view(actor, id);
        var page = new ModelAndView("runaways/episode", status);
        page.addObject("view", view);
        page.addObject("episode", view.summary());
        page.addObject("story", view.story());
        page.addObject("checks", view.checks());
        page.addObject("adulthood", adulthood(actor, view));
        page.addObject("clocks", clocks(view));
        var marks = marks(view);
        page.addObject("marks", marks);
        page.addObject(
                "conference", marks.contains(ClockKind.CASE_CONFERENCE) ? calls.around(view.summary()) : List.of());
        page.addObject(
                "direction", marks.stream().anyMatch(LONG::contains) ? calls.direction(view.summary()) : List.of());
        page.addObject("opened", shown(opened, view));
        page.addObject("groups", Group.values());
        page.addObject("late", late(view).orElse(null));
        page.addObject(
                "lateCall",
                late(view)
                        .map(running -> calls.about(view.summary(), running.kind()))
                        .orElse(null));
        page.addObject(
                "glass",
                !view.who().shown() && glass.offered(actor, view.summary().holding()));
        page.addObject("own", actor.organisation().equals(view.summary().holder()));
        page.addObject("police", calls.about(view.summary(), ClockKind.STOP_NOTICE));
        page.addObject("calls", calls.all(view.summary(), view.story().host()));
        page.addObject("timeline", timelines.said(view.timeline(), locale).reversed());
        page.addObject("sections", parts(actor, view));
        return page;
    }

    /** For whoever looks after the youth, where they are told who it is. Computed as the page is drawn, kept nowhere. */
    private boolean adulthood(Actor actor, EpisodeView view) {
        var today = LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
        return actor.organisation().equals(view.summary().holder())
                && PREPARING.contains(actor.role())
                && view.who().map(who -> who.identity().nearAdulthood(today)).orElse(false);
    }

    /** The form asked for, where it can be used or holds something typed; else the one to do next. */
    private static Opened shown(Opened asked, EpisodeView view) {
        if (asked.step() != null && (asked.error() != null || view.steps().contains(asked.step()))) {
            return asked;
        }
        return Opened.at(Optional.ofNullable(view.next()).map(NextAction::step).orElse(null));
    }

    /** The clocks that matter now: of the marks only those reached, and the first to come. */
    private List<RunningClock> clocks(EpisodeView view) {
        var coming = view.clocks().stream()
                .filter(running -> MARKS.contains(running.kind()) && !running.late(clock.instant()))
                .min(Comparator.comparing(RunningClock::due));
        return view.clocks().stream()
                .filter(running -> !MARKS.contains(running.kind())
                        || running.late(clock.instant())
                        || coming.filter(running::equals).isPresent())
                .toList();
    }

    /** The marks that the liaison officer answers for next: those reached, else the one to come. */
    private List<ClockKind> marks(EpisodeView view) {
        if (!view.steps().contains(Step.CONFIRM_LIAISON)) {
            return List.of();
        }
        var coming = view.clocks().stream()
                .filter(running -> running.kind().answer() == Step.CONFIRM_LIAISON)
                .sorted(Comparator.comparing(RunningClock::due))
                .toList();
        var reached =
                coming.stream().filter(running -> running.late(clock.instant())).toList();
        return (reached.isEmpty() ? coming.stream().limit(1).toList() : reached)
                .stream().map(RunningClock::kind).toList();
    }

    private Optional<RunningClock> late(EpisodeView view) {
        return view.clocks().stream()
                .filter(running -> running.late(clock.instant()))
                .min(Comparator.comparing(RunningClock::due));
    }

    private List<EpisodeSection> parts(Actor actor, EpisodeView view) {
        return sections.stream()
                .flatMap(source -> source.of(actor, view.summary()).stream())
                .sorted(Comparator.comparingInt(EpisodeSection::order))
                .toList();
    }
}
