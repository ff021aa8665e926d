package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.linkage.Tier;
import org.filet.runaways.CancelReason;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.InterviewOutcome;
import org.filet.runaways.Listener;
import org.filet.runaways.Outcome;
import org.filet.runaways.ReturnMode;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.youths.Details;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Pairs.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class MatchingTest {

    private final Matching matching;
    private final Matches matches;
    private final Pointers pointers;
    private final MatchRinger ringer;
    private final Runaways runaways;
    private final Youths youths;
    private final Pairs pairs;
    private final OutcomesCommand command;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    MatchingTest(
            Matching matching,
            Matches matches,
            Pointers pointers,
            MatchRinger ringer,
            Runaways runaways,
            Youths youths,
            Pairs pairs,
            OutcomesCommand command,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient jdbc) {
        this.matching = matching;
        this.matches = matches;
        this.pointers = pointers;
        this.ringer = ringer;
        this.runaways = runaways;
        this.youths = youths;
        this.pairs = pairs;
        this.command = command;
        this.stage = stage;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Quotas count over 24 h: each test begins on another day. */
    @BeforeEach
    void another_day() {
        clock.advance(Duration.ofHours(25));
    }

    @Test
    void a_visible_pointer_of_another_region_answers_with_a_contact_and_tells_both_sides() {
        var youth = pairs.someone();
        pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        var episode = pairs.missing(pairs.asker(), youth, true);

        var contacts = matching.ask(pairs.asker(), RequestKey.fresh(), episode);

        assertThat(contacts).singleElement().satisfies(contact -> {
            assertThat(contact.contact().organisation())
                    .isEqualTo(pairs.holder().organisation());
            assertThat(contact.contact().phone()).isNotBlank();
        });
        assertThat(open(pairs.holder()).other().orElseThrow().organisation())
                .isEqualTo(pairs.asker().organisation());
        assertThat(open(pairs.asker()).side()).isEqualTo(Side.ASKER);
    }

    @Test
    void slips_of_the_pen_do_not_hide_a_youth() {
        pairs.registered(
                pairs.holder(),
                Identity.named("Anne-Sophie", "Saint-Onge Tremblay", LocalDate.of(2009, 11, 4), Gender.GIRL),
                Visibility.VISIBLE);
        var written = Identity.named("Anne Sofie", "Tremblay St-Onge", LocalDate.of(2009, 11, 4), Gender.UNKNOWN);

        var episode = pairs.missing(pairs.asker(), written, true);

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).hasSize(1);
    }

    @Test
    void a_blind_pointer_reads_like_nobody_and_its_holder_alone_is_told() {
        var youth = pairs.someone();
        pairs.registered(pairs.streetWorker(), youth, Visibility.BLIND);
        var episode = pairs.missing(pairs.asker(), youth, true);
        var unknown = pairs.missing(pairs.asker(), pairs.someone(), true);

        var answer = matching.ask(pairs.asker(), RequestKey.fresh(), episode);

        assertThat(answer)
                .isEqualTo(matching.ask(pairs.asker(), RequestKey.fresh(), unknown))
                .isEmpty();
        pairs.settle();
        assertThat(matches.about(pairs.asker(), episode)).isEmpty();
        assertThat(open(pairs.streetWorker()).visibility()).isEqualTo(Visibility.BLIND);
        var match = open(pairs.streetWorker()).id();
        refused("STRANGER", () -> matches.view(pairs.asker(), match));
        assertThat(trail(pairs.asker(), episode)).isEqualTo(trail(pairs.asker(), unknown));
    }

    @Test
    void the_registers_of_the_asking_organisation_tell_nothing_of_a_blind_match() {
        var blind = pairs.asked(pairs.streetWorker(), Visibility.BLIND);
        var match = open(pairs.streetWorker()).id();

        assertThat(jdbc.sql("select organisation from registers.trail where about = :match")
                        .param("match", match.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(pairs.asker().organisation().code());
        assertThat(trail(pairs.asker(), blind)).contains("Asked");
    }

    @Test
    void a_blind_holder_may_choose_to_give_its_contact() {
        var episode = pairs.asked(pairs.streetWorker(), Visibility.BLIND);
        var match = open(pairs.streetWorker()).id();

        act(pairs.streetWorker(), match, MatchStep.REVEAL, null);

        assertThat(matches.about(pairs.asker(), episode))
                .singleElement()
                .satisfies(seen -> assertThat(seen.other().orElseThrow().organisation())
                        .isEqualTo(pairs.streetWorker().organisation()));
        refused("NOT_BLIND", () -> act(pairs.streetWorker(), match, MatchStep.REVEAL, null));
    }

    @Test
    void nobody_of_ones_own_region_or_organisation_answers() {
        var youth = pairs.someone();
        pairs.registered(stage.actor(Role.COMMUNITY_WORKER, "COM-07"), youth, Visibility.VISIBLE);
        var episode = pairs.missing(pairs.asker(), youth, true);

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
    }

    @Test
    void one_asks_about_ones_own_declared_episode_only() {
        var youth = pairs.someone();
        var noticed = pairs.missing(pairs.asker(), youth, false);

        refused("NOT_DECLARED", () -> matching.ask(pairs.asker(), RequestKey.fresh(), noticed));
        refused("STRANGER", () -> matching.ask(pairs.holder(), RequestKey.fresh(), noticed));
        refused("WRONG_ROLE", () -> matching.ask(stage.actor(Role.ANALYST, "CR-07"), RequestKey.fresh(), noticed));
    }

    @Test
    void the_same_request_twice_asks_once_and_the_same_question_twice_is_one_match() {
        var youth = pairs.someone();
        pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        var episode = pairs.missing(pairs.asker(), youth, true);
        var key = RequestKey.fresh();

        matching.ask(pairs.asker(), key, episode);
        matching.ask(pairs.asker(), key, episode);
        assertThat(questions(episode)).isEqualTo(1);
        matching.ask(pairs.asker(), RequestKey.fresh(), episode);

        assertThat(questions(episode)).isEqualTo(2);
        assertThat(matches.about(pairs.asker(), episode)).hasSize(1);
    }

    @Test
    void three_questions_about_an_episode_and_twenty_a_position_in_a_day() {
        var episode = pairs.missing(pairs.asker(), pairs.someone(), true);
        for (int i = 0; i < 3; i++) {
            matching.ask(pairs.asker(), RequestKey.fresh(), episode);
        }
        refused("TOO_MANY_FOR_THIS_YOUTH", () -> matching.ask(pairs.asker(), RequestKey.fresh(), episode));
        for (int i = 0; i < 17; i++) {
            matching.ask(pairs.asker(), RequestKey.fresh(), pairs.missing(pairs.asker(), pairs.someone(), true));
        }
        var another = pairs.missing(pairs.asker(), pairs.someone(), true);
        refused("TOO_MANY_TODAY", () -> matching.ask(pairs.asker(), RequestKey.fresh(), another));

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        matching.ask(pairs.asker(), RequestKey.fresh(), another);
    }

    @Test
    void someone_else_tears_the_link_down_for_good() {
        var youth = pairs.someone();
        pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        var episode = pairs.missing(pairs.asker(), youth, true);
        matching.ask(pairs.asker(), RequestKey.fresh(), episode);
        var match = open(pairs.holder()).id();

        act(pairs.holder(), match, MatchStep.RECORD_OUTCOME, MatchOutcome.DIFFERENT);

        assertThat(matches.view(pairs.asker(), match)).satisfies(seen -> {
            assertThat(seen.outcome()).isEqualTo(MatchOutcome.DIFFERENT);
            assertThat(seen.other()).isEmpty();
            assertThat(seen.evidence()).isEmpty();
        });
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
        refused("NOT_IN_THIS_STATE", () -> act(pairs.asker(), match, MatchStep.RECORD_CONTACT, null));
    }

    @Test
    void someone_else_stays_someone_else_under_a_new_pointer() {
        var youth = pairs.someone();
        var pointer = pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        var episode = pairs.missing(pairs.asker(), youth, true);
        matching.ask(pairs.asker(), RequestKey.fresh(), episode);
        var drawn = values(pointer);
        act(pairs.asker(), open(pairs.asker()).id(), MatchStep.RECORD_OUTCOME, MatchOutcome.DIFFERENT);
        pairs.settle();

        assertThat(values(pointer)).hasSameSizeAs(drawn).isNotEqualTo(drawn);
        pointers.end(pairs.holder(), pointer);
        var file = jdbc.sql("select youth from matching.pointer where id = :id")
                .param("id", pointer.value())
                .query(UUID.class)
                .single();
        register(new YouthId(file), Ground.LPJ_72_6);
        pairs.settle();

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
        var another = pairs.missing(pairs.asker(), youth, true);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), another)).hasSize(1);
    }

    @Test
    void without_a_whole_name_and_date_one_asks_in_reduced_mode_and_only_verifies() {
        pairs.registered(
                pairs.holder(),
                Identity.named("Wapikoni", "Awashish", LocalDate.of(2009, 6, 9), Gender.UNKNOWN),
                Visibility.VISIBLE);
        var undated = pairs.missing(pairs.asker(), Identity.named("Wapikoni", "Awashish", null, Gender.UNKNOWN), true);

        refused("NOT_WHOLE", () -> matching.ask(pairs.asker(), RequestKey.fresh(), undated));
        matching.askWithLess(pairs.asker(), RequestKey.fresh(), undated);

        assertThat(matches.about(pairs.asker(), undated))
                .allSatisfy(match -> assertThat(match.tier()).isEqualTo(Tier.TO_VERIFY));
        var dated = pairs.missing(
                pairs.asker(), Identity.named("Wapikoni", "Awashish", LocalDate.of(2009, 6, 9), Gender.UNKNOWN), true);
        matching.askWithLess(pairs.asker(), RequestKey.fresh(), dated);
        assertThat(matches.about(pairs.asker(), dated))
                .singleElement()
                .satisfies(match -> assertThat(match.tier()).isEqualTo(Tier.TO_VERIFY));
    }

    @Test
    void a_region_may_decide_that_its_own_pointers_answer_too() {
        var youth = pairs.someone();
        pairs.registered(stage.actor(Role.YOUTH_WORKER, "CR-13"), youth, Visibility.VISIBLE);
        var police = stage.actor(Role.POLICE_OFFICER, "POL-13");
        jdbc.sql("""
                insert into matching.region_rule (region, same_region, source, author, valid_from)
                values ('13', true, 'essai', 'essai', :from)
                """)
                .param("from", clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        var episode = pairs.missing(police, youth, true);

        assertThat(matching.ask(police, RequestKey.fresh(), episode)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(matching.ask(police, RequestKey.fresh(), episode)).hasSize(1);
    }

    @Test
    void an_expired_pointer_answers_nobody() {
        var youth = pairs.someone();
        pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        clock.advance(Duration.ofDays(366));
        var episode = pairs.missing(pairs.asker(), youth, true);

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
    }

    /** No family: a brother or sister, a twin even, is another youth; the guard is the library's. */
    @Test
    void a_twin_is_never_more_than_to_verify() {
        pairs.registered(
                pairs.holder(),
                Identity.named("Maxime", "Chachai", LocalDate.of(2010, 2, 3), Gender.UNKNOWN),
                Visibility.VISIBLE);
        var twin = pairs.missing(
                pairs.asker(), Identity.named("Rosemarie", "Chachai", LocalDate.of(2010, 2, 3), Gender.GIRL), true);
        matching.ask(pairs.asker(), RequestKey.fresh(), twin);

        assertThat(matches.about(pairs.asker(), twin))
                .allSatisfy(match -> assertThat(match.tier()).isEqualTo(Tier.TO_VERIFY));
    }

    /** LSJPA, warrants, immigration: none is a reason, and there is no place to say one. A new one is a new agreement. */
    @Test
    void a_pointer_has_three_purposes_and_no_text_of_its_own() {
        assertThat(PointerPurpose.values())
                .extracting(Enum::name)
                .containsExactly("ACTIVE_RUNAWAY", "EXPLOITATION_CONCERN", "SUPPORT");
        assertThat(jdbc.sql("""
                        select column_name from information_schema.columns
                         where table_schema = 'matching' and table_name in ('pointer', 'token', 'question')
                           and column_name similar to '%(note|text|reason|name|offence|infraction)%'
                           and column_name <> 'end_reason'
                        """).query(String.class).list()).isEmpty();
    }

    /** There is no way round a blind holder: not the liaison officer's, not an hour's delay, not another step. */
    @Test
    void nobody_but_the_holder_opens_a_blind_pointer_of_a_shelter() {
        var shelter = stage.actor(Role.VICTIM_SUPPORT_WORKER, "CAV-06");
        pairs.asked(shelter, Visibility.BLIND);
        var match = open(shelter).id();
        clock.advance(Duration.ofHours(2));
        ringer.ring();

        for (var organisation : List.of("CR-06", "CR-07", "POL-06", "COM-06")) {
            for (var actor : stage.everyone(organisation)) {
                for (var step : MatchStep.values()) {
                    assertThatThrownBy(() -> act(actor, match, step, MatchOutcome.SAME_PERSON))
                            .as("%s %s", actor, step)
                            .isInstanceOf(Refused.class);
                }
            }
        }
        assertThat(open(shelter).visibility()).isEqualTo(Visibility.BLIND);
    }

    @Test
    void outcomes_are_counted_by_what_agreed_and_small_counts_are_put_together() {
        pairs.asked(pairs.holder(), Visibility.VISIBLE);
        act(pairs.holder(), open(pairs.holder()).id(), MatchStep.RECORD_OUTCOME, MatchOutcome.SAME_PERSON);
        var out = new ByteArrayOutputStream();

        command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("families,tier,outcome,matches");
        assertThat(lines.getLast()).startsWith("*,*,*,");
        assertThat(jdbc.sql(
                                "select count(*) from matching.match where outcome is not null and cardinality(families) > 0")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(lines.subList(1, lines.size() - 1))
                .allMatch(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)) >= 5);
    }

    @Test
    void an_hour_without_acknowledgement_calls_the_holders_liaison_in_once() {
        pairs.asked(stage.actor(Role.POLICE_OFFICER, "POL-06"), Visibility.VISIBLE);
        var liaison = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        var match = open(stage.actor(Role.POLICE_OFFICER, "POL-06")).id();
        refused("WRONG_ROLE", () -> matches.view(liaison, match));

        clock.advance(Duration.ofMinutes(61));
        ringer.ring();
        ringer.ring();

        assertThat(matches.view(liaison, match).side()).isEqualTo(Side.LIAISON);
        assertThat(matches.view(liaison, match).timeline())
                .filteredOn(line -> line.key().equals("matching.happened.LATE"))
                .hasSize(1);
        act(liaison, match, MatchStep.ACKNOWLEDGE, null);
        assertThat(matches.view(liaison, match).late()).isFalse();
    }

    @Test
    void a_late_blind_match_stays_its_holders_own_business() {
        pairs.asked(pairs.streetWorker(), Visibility.BLIND);
        var match = open(pairs.streetWorker()).id();

        clock.advance(Duration.ofMinutes(61));
        ringer.ring();

        refused("WRONG_ROLE", () -> matches.view(stage.actor(Role.RUNAWAY_LIAISON, "CR-06"), match));
        assertThat(open(pairs.streetWorker()).late()).isTrue();
    }

    @Test
    void a_match_without_outcome_expires_after_thirty_days() {
        pairs.asked(pairs.holder(), Visibility.VISIBLE);
        var match = open(pairs.holder()).id();

        clock.advance(Duration.ofDays(30).minusSeconds(1));
        ringer.ring();
        assertThat(matches.view(pairs.holder(), match).state()).isEqualTo(MatchState.NOTIFIED);
        clock.advance(Duration.ofSeconds(1));
        ringer.ring();

        assertThat(jdbc.sql("select state from matching.match where id = :id")
                        .param("id", match.value())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
    }

    @Test
    void a_pointer_ends_with_its_term_or_its_withdrawal_and_its_tokens_are_destroyed() {
        var withdrawn = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        var expiring = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        var renewed = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        assertThat(tokens(withdrawn)).isPositive();

        pointers.end(pairs.holder(), withdrawn);
        assertThat(tokens(withdrawn)).isZero();
        refused("UNKNOWN", () -> pointers.end(pairs.streetWorker(), expiring));

        clock.advance(Duration.ofDays(360));
        pointers.renew(pairs.holder(), renewed);
        clock.advance(Duration.ofDays(10));
        ringer.ring();

        assertThat(tokens(expiring)).isZero();
        assertThat(tokens(renewed)).isPositive();
    }

    @Test
    void a_pointer_that_serves_an_episode_ends_with_it() {
        var episode = pairs.missing(pairs.asker(), pairs.someone(), true);
        var youth = jdbc.sql("select youth from runaways.episode where id = :id")
                .param("id", episode.value())
                .query(UUID.class)
                .single();
        var pointer = pointers.register(
                pairs.asker(), RequestKey.fresh(), Registration.forRunaway(new YouthId(youth), episode));
        pairs.settle();
        assertThat(tokens(pointer)).isPositive();

        runaways.act(pairs.asker(), RequestKey.fresh(), episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));

        assertThat(tokens(pointer)).isZero();
    }

    /** Back, and gone again before the first absence was followed up: whoever knows the youth is wanted still. */
    @Test
    void a_pointer_whose_youth_left_again_serves_the_next_episode() {
        var first = pairs.missing(pairs.asker(), pairs.someone(), true);
        var youth = new YouthId(jdbc.sql("select youth from runaways.episode where id = :id")
                .param("id", first.value())
                .query(UUID.class)
                .single());
        var pointer = pointers.register(pairs.asker(), RequestKey.fresh(), Registration.forRunaway(youth, first));
        pairs.settle();
        act(first, new Deed.ConfirmReturn(ReturnMode.SELF, Stage.OUTAOUAIS, true, true, true));
        var second = pairs.missing(pairs.asker(), youth);
        act(first, new Deed.OfferInterview(Listener.KEY_WORKER, Stage.OUTAOUAIS));
        act(first, new Deed.RecordInterview(InterviewOutcome.DECLINED, List.of()));
        act(first, new Deed.RevisePlan(true, false));
        act(first, new Deed.Close(Outcome.SAFE_SAME_PLACE, ""));
        assertThat(tokens(pointer)).isPositive();
        act(second, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        assertThat(tokens(pointer)).isZero();
    }

    @Test
    void another_name_on_the_file_has_its_tokens_drawn_anew_and_a_coat_does_not() {
        var youth = file(pairs.someone());
        register(youth, Ground.LPJ_72_6);
        pairs.settle();
        assertThat(anew(youth)).isFalse();
        youths.complete(pairs.holder(), youth, new Details("", "Manteau bleu.", ""));
        assertThat(anew(youth)).isFalse();
        youths.complete(pairs.holder(), youth, new Details("Zazie", "", ""));
        assertThat(anew(youth)).isTrue();
        pairs.settle();
        assertThat(anew(youth)).isFalse();
    }

    private boolean anew(YouthId youth) {
        return jdbc.sql("select anew from matching.pointer where youth = :youth and ended_at is null")
                .param("youth", youth.value())
                .query(Boolean.class)
                .single();
    }

    private void act(EpisodeId episode, Deed deed) {
        runaways.act(pairs.asker(), RequestKey.fresh(), episode, deed);
    }

    @Test
    void consent_belongs_to_whom_the_law_says() {
        var fifteen = file(Identity.named("Ève", "Ottawa", LocalDate.of(2010, 9, 1), Gender.GIRL));
        var twelve = file(Identity.named("Éli", "Ottawa", LocalDate.of(2013, 9, 1), Gender.BOY));
        var undated = file(Identity.named("Sacha", "Ottawa", null, Gender.UNKNOWN));

        refused("CONSENT_IS_THE_YOUTHS", () -> register(fifteen, Ground.PARENT_CONSENT));
        refused("CONSENT_IS_THE_PARENTS", () -> register(twelve, Ground.YOUTH_CONSENT));
        refused("AGE_UNKNOWN", () -> register(undated, Ground.YOUTH_CONSENT));
        register(fifteen, Ground.YOUTH_CONSENT);
        register(twelve, Ground.PARENT_CONSENT);
        register(undated, Ground.LPJ_72_6);
        refused("ALREADY_REGISTERED", () -> register(fifteen, Ground.LPJ_72_6));
    }

    private YouthId file(Identity identity) {
        return youths.register(pairs.holder(), identity, pairs.holder().region());
    }

    private void register(YouthId file, Ground ground) {
        pointers.register(
                pairs.holder(),
                RequestKey.fresh(),
                new Registration(file, Optional.empty(), PointerPurpose.SUPPORT, Visibility.VISIBLE, ground));
    }

    private MatchView open(Actor actor) {
        return matches.of(actor).stream()
                .filter(match -> match.state().open())
                .findFirst()
                .orElseThrow();
    }

    private void act(Actor actor, MatchId match, MatchStep step, @Nullable MatchOutcome outcome) {
        matching.act(actor, RequestKey.fresh(), match, step, outcome);
    }

    private int questions(EpisodeId episode) {
        return jdbc.sql("select count(*) from matching.question where episode = :id")
                .param("id", episode.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private int tokens(PointerId pointer) {
        return jdbc.sql("""
                select count(*) from matching.token t join matching.pointer p on p.number = t.pointer where p.id = :id
                """)
                .param("id", pointer.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private List<UUID> values(PointerId pointer) {
        return jdbc.sql("""
                select t.value from matching.token t join matching.pointer p on p.number = t.pointer where p.id = :id
                 order by t.value
                """)
                .param("id", pointer.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> trail(Actor actor, EpisodeId about) {
        return jdbc.sql("select event from registers.trail where about = :id and organisation = :us order by id")
                .param("id", about.value())
                .param("us", actor.organisation().code())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void refused(String reason, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> {
            Refusal refusal = refused.refusal();
            assertThat(refusal.name()).isEqualTo(reason);
        });
    }
}
