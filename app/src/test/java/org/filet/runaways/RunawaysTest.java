package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Details;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RunawaysTest {

    private final Runaways runaways;
    private final Episodes episodes;
    private final ClockRinger ringer;
    private final Youths youths;
    private final Stage stage;
    private final Stories stories;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Actor worker;
    private final Actor liaison;
    private final Actor away;
    private final Actor crowd;

    RunawaysTest(
            Runaways runaways,
            Episodes episodes,
            ClockRinger ringer,
            Youths youths,
            Stage stage,
            Stories stories,
            @Outside JdbcClient jdbc,
            MovableClock clock) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.ringer = ringer;
        this.youths = youths;
        this.stage = stage;
        this.stories = stories;
        this.jdbc = jdbc;
        this.clock = clock;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        this.crowd = stage.actor(Role.YOUTH_WORKER, "CR-13");
        this.away = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
    }

    @Test
    void a_declaration_starts_the_clocks_and_reaches_the_liaison_of_the_region() {
        var episode = stories.declared(worker);

        assertThat(kinds(episode))
                .containsExactlyInAnyOrder(
                        ClockKind.POLICE_SHEET,
                        ClockKind.PARENTS,
                        ClockKind.LIAISON,
                        ClockKind.REVIEW,
                        ClockKind.DAY_MARK,
                        ClockKind.CASE_CONFERENCE,
                        ClockKind.WEEK_MARK,
                        ClockKind.MONTH_MARK);
        assertThat(episodes.open(liaison)).anyMatch(line -> line.summary().id().equals(episode));
    }

    @Test
    void a_file_has_one_open_episode() {
        var youth = youths.register(worker, Stories.sixteen("Maude"), Stage.OUTAOUAIS);
        var report = Stories.report(new Report.Who.Known(youth), clock.instant(), false);
        runaways.report(worker, RequestKey.fresh(), report);

        refused(RunawayRefusal.ALREADY_OPEN, () -> runaways.report(worker, RequestKey.fresh(), report));
    }

    /** The follow-up of the last absence takes days; the next one may not wait for it. */
    @Test
    void whoever_is_back_and_leaves_again_is_declared_again_and_both_are_followed() {
        var youth = youths.register(worker, Stories.sixteen("Annie"), Stage.OUTAOUAIS);
        var first = runaways.report(
                worker, RequestKey.fresh(), Stories.report(new Report.Who.Known(youth), clock.instant(), true));
        stories.act(worker, first, new Deed.ConfirmReturn(ReturnMode.SELF, Stage.OUTAOUAIS, true, true, true));
        clock.advance(Duration.ofHours(3));
        var second = runaways.report(
                worker, RequestKey.fresh(), Stories.report(new Report.Who.Known(youth), clock.instant(), true));
        assertThat(episodes.view(worker, second).summary().state()).isEqualTo(EpisodeState.DECLARED);
        refused(
                RunawayRefusal.ALREADY_OPEN,
                () -> runaways.report(
                        worker,
                        RequestKey.fresh(),
                        Stories.report(new Report.Who.Known(youth), clock.instant(), true)));
        refused(RunawayRefusal.ALREADY_OPEN, () -> stories.act(worker, first, new Deed.TakeBackReturn()));
        stories.act(worker, first, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        assertThat(episodes.open(worker))
                .extracting(line -> line.summary().id())
                .contains(first, second);
    }

    /** F18: the youth chooses the person, whoever found them and wherever that person works. */
    @Test
    void whoever_the_youth_chose_listens_and_keeps_what_was_confided() {
        var street = stage.actor(Role.COMMUNITY_WORKER, "COM-06");
        var other = stage.actor(Role.COMMUNITY_WORKER, "COM-13");
        var episode = stories.searching(worker);
        stories.act(worker, episode, new Deed.ConfirmReturn(ReturnMode.SELF, Stage.OUTAOUAIS, true, true, true));
        stories.act(
                worker,
                episode,
                new Deed.OfferInterview(Listener.STREET_WORKER, Stage.OUTAOUAIS, street.organisation()));
        refusedAsUnknown(() -> runaways.act(
                other, RequestKey.fresh(), episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of())));
        runaways.keepConfidences(street, RequestKey.fresh(), episode, "Ce qui m’a été dit.");
        stories.act(street, episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of()));
        assertThat(episodes.view(worker, episode).story().interview()).isEqualTo(InterviewOutcome.HELD);
    }

    /** The call was at 22 h 40, the keyboard comes at 23 h 55. */
    @Test
    void what_is_typed_later_bears_the_hour_at_which_it_was_done() {
        var episode = stories.declared(worker);
        var called = clock.instant().plus(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(80));
        runaways.act(worker, RequestKey.fresh(), episode, new Deed.IssuePoliceSheet("GAT-1"), called);
        var view = episodes.view(worker, episode);
        assertThat(view.story().policeSheetAt()).isEqualTo(called);
        assertThat(view.timeline().getLast().at()).isEqualTo(clock.instant());
        assertThat(view.timeline().getLast().args()).contains("~runaways.done-at~" + called);
        for (var wrong : List.of(
                clock.instant().plusSeconds(1), view.summary().lastSeen().minusSeconds(1))) {
            refused(
                    RunawayRefusal.DONE_AT_WRONG,
                    () -> runaways.act(worker, RequestKey.fresh(), episode, new Deed.TellParents(true), wrong));
        }
        refused(
                RunawayRefusal.DONE_AT_WRONG,
                () -> runaways.act(worker, RequestKey.fresh(), episode, new Deed.Note("…"), called));
        var back = clock.instant().minus(Duration.ofMinutes(10));
        runaways.act(
                worker,
                RequestKey.fresh(),
                episode,
                new Deed.ConfirmReturn(ReturnMode.SELF, Stage.OUTAOUAIS, true, true, true),
                back);
        assertThat(episodes.view(worker, episode).clocks())
                .filteredOn(running -> running.kind() == ClockKind.STOP_NOTICE)
                .singleElement()
                .satisfies(running -> assertThat(running.due()).isEqualTo(back.plus(Duration.ofMinutes(15))));
    }

    @Test
    void what_was_struck_out_is_listed_until_police_are_told() {
        var episode = stories.declared(worker);
        stories.act(worker, episode, new Deed.IssuePoliceSheet("GAT-1"));
        stories.act(worker, episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        assertThat(listed(episode)).singleElement().satisfies(line -> {
            assertThat(line.summary().state()).isEqualTo(EpisodeState.CANCELLED);
            assertThat(Objects.requireNonNull(line.next()).step()).isEqualTo(Step.HAND_STOP_NOTICE);
        });
        clock.advance(Duration.ofMinutes(16));
        while (ringer.ring() > 0) {}
        assertThat(episodes.view(worker, episode).timeline())
                .extracting(TimelineEntry::key)
                .contains("runaways.rang.STOP_NOTICE");
        stories.act(worker, episode, new Deed.HandStopNotice());
        assertThat(listed(episode)).isEmpty();
    }

    private List<EpisodeLine> listed(EpisodeId episode) {
        return episodes.open(worker).stream()
                .filter(line -> line.summary().id().equals(episode))
                .toList();
    }

    @Test
    void what_is_typed_of_a_youth_whose_file_is_there_is_added_to_the_file() {
        var youth = youths.register(worker, described("Yeux verts.", ""), Stage.OUTAOUAIS);
        var said = new Details("Zaz", "Manteau bleu, bottes noires.", "819-555-0143");
        runaways.report(
                worker, RequestKey.fresh(), Stories.report(new Report.Who.Known(youth, said), clock.instant(), true));
        var identity = youths.own(worker, youth).identity();
        assertThat(identity.description()).isEqualTo("Manteau bleu, bottes noires.\nYeux verts.");
        assertThat(identity.phone()).isEqualTo("819-555-0143");
        assertThat(identity.otherNames()).isEqualTo("Zaz");
        assertThat(identity.fullName()).isEqualTo("Sara Tremblay");
        assertThat(count("select count(*) from registers.trail where event = 'youths.AMENDED' and about = '" + youth
                        + "'"))
                .isEqualTo(1);
    }

    private static Identity described(String description, String phone) {
        return new Identity("Sara", "Tremblay", "", null, Gender.GIRL, description, phone);
    }

    @Test
    void an_absence_cannot_begin_tomorrow_or_two_years_ago() {
        var who = new Report.Who.New(Stories.sixteen("Noé"));
        long before = count("select count(*) from youths.youth");
        refused(
                RunawayRefusal.LAST_SEEN_IN_FUTURE,
                () -> runaways.report(
                        worker,
                        RequestKey.fresh(),
                        Stories.report(who, clock.instant().plus(Duration.ofMinutes(1)), true)));
        refused(
                RunawayRefusal.LAST_SEEN_TOO_OLD,
                () -> runaways.report(
                        worker,
                        RequestKey.fresh(),
                        Stories.report(who, clock.instant().minus(Duration.ofDays(730)), true)));
        assertThat(count("select count(*) from youths.youth")).isEqualTo(before);
    }

    /** A late return must not become a story. */
    @Test
    void what_was_struck_out_is_there_for_thirty_days_and_then_for_nobody() {
        var episode = stories.in(EpisodeState.CANCELLED, worker);
        var before = clock.instant();
        try {
            clock.advance(Duration.ofDays(30));
            assertThat(episodes.view(worker, episode).summary().state()).isEqualTo(EpisodeState.CANCELLED);
            clock.advance(Duration.ofSeconds(1));
            for (var actor : stage.everyone("CR-07")) {
                refused(RunawayRefusal.UNKNOWN, () -> episodes.view(actor, episode));
            }
            refused(RunawayRefusal.UNKNOWN, () -> episodes.sheet(worker, episode));
            refused(RunawayRefusal.UNKNOWN, () -> episodes.summary(worker, episode));
            assertThat(journal(episode, "CANCEL")).as("kept for audit").isOne();
        } finally {
            clock.set(before);
        }
    }

    @Test
    void the_same_form_sent_twice_is_one_episode_and_one_deed() {
        var key = RequestKey.fresh();
        var report = stories.report("Double", true);
        var episode = runaways.report(worker, key, report);
        assertThat(runaways.report(worker, key, report)).isEqualTo(episode);

        var note = RequestKey.fresh();
        runaways.act(worker, note, episode, new Deed.Note("Message envoyé."));
        runaways.act(worker, note, episode, new Deed.Note("Message envoyé."));
        assertThat(journal(episode, "NOTE")).isOne();

        var secret = RequestKey.fresh();
        runaways.keepConfidences(worker, secret, episode, "…");
        runaways.keepConfidences(worker, secret, episode, "…");
        assertThat(episodes.confidences(worker, episode)).hasSize(1);
    }

    @Test
    void two_hundred_declarations_at_once_are_two_hundred_episodes() throws Exception {
        var keys = IntStream.range(0, 200).mapToObj(i -> RequestKey.fresh()).toList();
        var before = count("select count(*) from runaways.episode");
        List<Callable<EpisodeId>> deeds = IntStream.range(0, 400)
                .mapToObj(i -> (Callable<EpisodeId>)
                        () -> runaways.report(crowd, keys.get(i % 200), stories.report("Foule", true)))
                .toList();
        var ids = together(deeds);

        assertThat(ids.stream().distinct().count()).isEqualTo(200);
        assertThat(count("select count(*) from runaways.episode") - before).isEqualTo(200);
    }

    @Test
    void two_people_who_declare_the_same_absence_at_once_declare_it_once() throws Exception {
        var episode = stories.noticed(worker);
        var refused = new AtomicInteger();
        List<Callable<EpisodeId>> deeds = IntStream.range(0, 2)
                .mapToObj(i -> (Callable<EpisodeId>) () -> {
                    try {
                        stories.act(i == 0 ? worker : liaison, episode, new Deed.Declare(""));
                    } catch (Refused e) {
                        assertThat(e.refusal()).isEqualTo(RunawayRefusal.NOT_IN_THIS_STATE);
                        refused.incrementAndGet();
                    }
                    return episode;
                })
                .toList();
        together(deeds);

        assertThat(refused).hasValue(1);
        assertThat(journal(episode, "DECLARE")).isOne();
    }

    @Test
    void a_clock_rings_once_whoever_rings_it() throws Exception {
        var episode = stories.declared(worker);
        clock.advance(Duration.ofMinutes(31));
        Callable<EpisodeId> ring = () -> {
            ringer.ring();
            return episode;
        };
        together(List.of(ring, ring, ring));
        while (ringer.ring() > 0) {
            assertThat(clock.instant()).isNotNull();
        }

        assertThat(rang(episode, ClockKind.POLICE_SHEET)).isOne();
        assertThat(rang(episode, ClockKind.LIAISON)).isOne();
        assertThat(rang(episode, ClockKind.REVIEW)).isZero();
    }

    @Test
    void checks_made_after_a_known_absence_bring_back_the_limit_to_declare() {
        var episode = stories.noticed(worker);
        stories.act(worker, episode, new Deed.KnowWhereabouts(Stage.OUTAOUAIS, "Gatineau", Adult.PARENT, true));
        assertThat(kinds(episode)).containsExactly(ClockKind.KNOWN_ABSENCE_REVIEW);

        stories.act(worker, episode, new Deed.Check(Set.of(Verification.CALLED_YOUTH)));
        assertThat(kinds(episode)).containsExactly(ClockKind.DECLARE);
    }

    @Test
    void the_day_mark_stops_when_the_liaison_confirms_again() {
        var episode = stories.searching(worker);
        stories.act(liaison, episode, new Deed.ConfirmLiaison());
        assertThat(kinds(episode)).contains(ClockKind.DAY_MARK).doesNotContain(ClockKind.LIAISON);

        clock.advance(Duration.ofHours(25));
        stories.act(liaison, episode, new Deed.ConfirmLiaison());
        assertThat(kinds(episode)).contains(ClockKind.CASE_CONFERENCE).doesNotContain(ClockKind.DAY_MARK);

        clock.advance(Duration.ofDays(7));
        stories.act(liaison, episode, new Deed.ConfirmLiaison());
        assertThat(kinds(episode))
                .contains(ClockKind.MONTH_MARK)
                .doesNotContain(ClockKind.CASE_CONFERENCE, ClockKind.WEEK_MARK);
    }

    @Test
    void the_region_where_the_youth_is_located_sees_the_episode_and_takes_charge() {
        var episode = stories.searching(worker);
        assertThat(episodes.open(away)).noneMatch(line -> line.summary().id().equals(episode));
        refusedAsUnknown(() -> episodes.view(away, episode));

        stories.act(worker, episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.POLICE));
        assertThat(episodes.open(away))
                .filteredOn(line -> line.summary().id().equals(episode))
                .singleElement()
                .satisfies(line -> assertThat(line.next())
                        .isNotNull()
                        .extracting(NextAction::step)
                        .isEqualTo(Step.TAKE_CHARGE));

        stories.act(away, episode, new Deed.TakeCharge());
        assertThat(kinds(episode)).doesNotContain(ClockKind.HOST);
        assertThat(episodes.view(away, episode).next())
                .isNotNull()
                .extracting(NextAction::step)
                .isEqualTo(Step.CONFIRM_RETURN);
    }

    @Test
    void whoever_the_youth_chooses_in_another_region_may_listen_and_keeps_what_is_confided() {
        var episode = stories.returned(worker);
        stories.act(worker, episode, new Deed.OfferInterview(Listener.STREET_WORKER, Stage.MONTREAL));
        stories.act(away, episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of("Une application")));
        runaways.keepConfidences(away, RequestKey.fresh(), episode, "Je ne veux pas y retourner.");

        assertThat(episodes.confidences(away, episode)).hasSize(1);
        assertThat(episodes.confidences(worker, episode)).isEmpty();
    }

    @Test
    void an_episode_that_police_hold_is_listened_to_by_the_liaison_of_the_region() {
        var police = stage.actor(Role.POLICE_OFFICER, "POL-07");
        var episode = stories.returned(police);
        stories.act(liaison, episode, new Deed.OfferInterview(Listener.LIAISON, Stage.OUTAOUAIS));
        stories.act(liaison, episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of()));
        runaways.keepConfidences(liaison, RequestKey.fresh(), episode, "Je préfère ne pas le dire à la police.");
        assertThatThrownBy(() -> episodes.confidences(police, episode)).isInstanceOf(Refused.class);
        stories.act(police, episode, new Deed.RevisePlan(true, true));
        stories.act(police, episode, new Deed.Close(Outcome.WITH_FAMILY, "Merci."));
    }

    @Test
    void every_reading_of_an_identity_is_traced_and_so_is_a_stranger_s_attempt() {
        var episode = stories.declared(worker);
        var youth = episodes.summary(worker, episode).youth().value();
        var before = trail(youth, "IdentityRead");
        episodes.view(liaison, episode);
        assertThat(trail(youth, "IdentityRead")).isEqualTo(before + 1);

        refusedAsUnknown(() -> episodes.view(away, episode));
        assertThat(trail(episode.value(), "AccessDenied")).isOne();
        assertThat(trail(youth, "IdentityRead")).isEqualTo(before + 1);
    }

    @Test
    void ending_an_episode_stops_its_clocks_and_closes_the_host_s_door() {
        var episode = stories.located(worker, Stage.MONTREAL);
        stories.act(away, episode, new Deed.TakeCharge());
        stories.act(away, episode, new Deed.ConfirmReturn(ReturnMode.PARTNER, Stage.MONTREAL, true, true, false));
        stories.act(worker, episode, new Deed.OfferInterview(Listener.NURSE, Stage.OUTAOUAIS));
        stories.act(worker, episode, new Deed.RecordInterview(InterviewOutcome.HELD, List.of()));
        stories.act(worker, episode, new Deed.RevisePlan(true, true));
        stories.act(worker, episode, new Deed.HandStopNotice());
        stories.act(worker, episode, new Deed.Close(Outcome.SAFE_OTHER_PLACE, "Merci."));

        assertThat(kinds(episode)).isEmpty();
        refusedAsUnknown(() -> episodes.view(away, episode));
        assertThat(count(
                        "select count(*) from runaways.clock where stopped_at is null and episode = '" + episode + "'"))
                .isZero();
    }

    private List<ClockKind> kinds(EpisodeId episode) {
        return episodes.view(worker, episode).clocks().stream()
                .map(RunningClock::kind)
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = pool.invokeAll(deeds);
            var results = new ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private long journal(EpisodeId episode, String step) {
        return count("select count(*) from runaways.journal where key = 'runaways.happened." + step
                + "' and episode = '" + episode + "'");
    }

    private long rang(EpisodeId episode, ClockKind kind) {
        return count("select count(*) from runaways.journal where key = 'runaways.rang." + kind + "' and episode = '"
                + episode + "'");
    }

    private long trail(UUID about, String event) {
        return count("select count(*) from registers.trail where event = '" + event + "' and about = '" + about + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong(1)).single();
    }

    private static void refused(RunawayRefusal refusal, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(refusal));
    }

    private static void refusedAsUnknown(Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    }
}
