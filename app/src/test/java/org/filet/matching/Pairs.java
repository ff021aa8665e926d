package org.filet.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.boot.test.context.TestComponent;

/** A youth missing from Gatineau whom Montréal may know; each call another youth. */
@TestComponent
final class Pairs {

    private static final AtomicInteger DRAWN = new AtomicInteger();
    private static final List<String> GIVEN = List.of(
            "Maëlle", "Zoé", "Noémie", "Alexis", "Samuel", "Rosalie", "Thierry", "Ophélie", "Mathis", "Koralie");
    private static final List<String> SURNAMES = List.of(
            "Desjardins",
            "Quesnel",
            "Papatie",
            "Nguyen",
            "Étienne",
            "Bouchard",
            "Wapachee",
            "Haddad",
            "Rioux",
            "Vallée");

    private final Runaways runaways;
    private final Youths youths;
    private final Pointers pointers;
    private final Matching matching;
    private final MatchWork work;
    private final Stage stage;
    private final Clock clock;

    Pairs(
            Runaways runaways,
            Youths youths,
            Pointers pointers,
            Matching matching,
            MatchWork work,
            Stage stage,
            Clock clock) {
        this.runaways = runaways;
        this.youths = youths;
        this.pointers = pointers;
        this.matching = matching;
        this.work = work;
        this.stage = stage;
        this.clock = clock;
    }

    Actor asker() {
        return stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    Actor holder() {
        return stage.actor(Role.YOUTH_WORKER, "CR-06");
    }

    Actor streetWorker() {
        return stage.actor(Role.COMMUNITY_WORKER, "COM-06");
    }

    /** A name and a date of birth that no other test uses; sixteen years old. */
    Identity someone() {
        int n = DRAWN.getAndIncrement();
        return Identity.named(
                GIVEN.get(n % GIVEN.size()),
                SURNAMES.get(n / GIVEN.size() % SURNAMES.size()),
                LocalDate.of(2009, 3, 2).plusDays(n * 7L % 350),
                Gender.UNKNOWN);
    }

    EpisodeId missing(Actor actor, Identity identity, boolean declared) {
        return missing(actor, new Report.Who.New(identity), declared);
    }

    EpisodeId missing(Actor actor, YouthId file) {
        return missing(actor, new Report.Who.Known(file), true);
    }

    private EpisodeId missing(Actor actor, Report.Who who, boolean declared) {
        var report = new Report(
                who,
                clock.instant().minus(Duration.ofMinutes(30)),
                Origin.CR_UNIT,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                declared,
                "");
        return runaways.report(actor, RequestKey.fresh(), report);
    }

    PointerId registered(Actor actor, Identity identity, Visibility visibility) {
        YouthId file = youths.register(actor, identity, actor.region());
        var pointer = pointers.register(
                actor,
                RequestKey.fresh(),
                new Registration(file, Optional.empty(), PointerPurpose.SUPPORT, visibility, Ground.LPJ_72_6));
        settle();
        return pointer;
    }

    /** What goes on behind the pages is done. */
    void settle() {
        work.drain(left -> {});
    }

    /** Asked from Gatineau about a youth that Montréal registered. */
    EpisodeId asked(Actor holder, Visibility visibility) {
        var youth = someone();
        registered(holder, youth, visibility);
        var episode = missing(asker(), youth, true);
        matching.ask(asker(), RequestKey.fresh(), episode);
        settle();
        return episode;
    }
}
