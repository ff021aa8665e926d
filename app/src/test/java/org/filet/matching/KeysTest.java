package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Origin;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.ConsoleCommand;
import org.filet.web.RequestKey;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Pointers and questions while keys come, go and change; on keys of its own. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "filet.keyholders.per-organisation=2000"})
@Import({Postgres.class, Stage.class, Pairs.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class KeysTest {

    private final Matching matching;
    private final Pointers pointers;
    private final Encodings encodings;
    private final EncodingTable waiting;
    private final Pairs pairs;
    private final Runaways runaways;
    private final Youths youths;
    private final Stage stage;
    private final TransactionTemplate transaction;
    private final List<ConsoleCommand> commands;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Wall wall;
    private final Path keys;

    KeysTest(
            Matching matching,
            Pointers pointers,
            Encodings encodings,
            EncodingTable waiting,
            Pairs pairs,
            Runaways runaways,
            Youths youths,
            Stage stage,
            TransactionTemplate transaction,
            List<ConsoleCommand> commands,
            MovableClock clock,
            @Outside JdbcClient jdbc,
            Wall wall,
            JdbcConnectionDetails database) {
        this.matching = matching;
        this.pointers = pointers;
        this.encodings = encodings;
        this.waiting = waiting;
        this.pairs = pairs;
        this.runaways = runaways;
        this.youths = youths;
        this.stage = stage;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
        this.jdbc = jdbc;
        this.wall = wall;
        this.keys = Postgres.keys(database);
    }

    @BeforeEach
    void another_day() {
        clock.advance(Duration.ofHours(25));
    }

    @AfterEach
    void every_holder_is_back() throws IOException {
        for (int holder = 1; holder <= 3; holder++) {
            if (Files.exists(away(holder))) {
                Files.move(away(holder), keys.resolve("holder-" + holder));
            }
        }
        clock.advance(Duration.ofMinutes(5));
        pairs.settle();
    }

    @Test
    void one_holder_away_is_not_noticed() throws IOException {
        stop(2);

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), askedFor())).hasSize(1);
    }

    @Test
    void with_two_away_the_question_waits_and_is_asked_again_by_itself() throws IOException {
        var episode = askedFor();
        stop(1);
        stop(3);

        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).isEmpty();
        pairs.settle();
        assertThat(state(episode)).isEqualTo("WAITING");
        var declaredAllTheSame = pairs.missing(pairs.asker(), pairs.someone(), true);
        assertThat(declaredAllTheSame).isNotNull();

        every_holder_is_back();
        assertThat(state(episode)).isEqualTo("SETTLED");
        assertThat(matching.contactsNamed(pairs.asker(), List.of(episode))).isEqualTo(1);
    }

    @Test
    void a_pointer_registered_meanwhile_gets_its_tokens_when_they_are_back() throws IOException {
        stop(1);
        stop(2);
        var youth = pairs.someone();
        var pointer = pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        assertThat(tokens(pointer)).isZero();

        every_holder_is_back();
        assertThat(tokens(pointer)).isPositive();
        var episode = pairs.missing(pairs.asker(), youth, true);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), episode)).hasSize(1);
    }

    @Test
    void a_new_epoch_is_asked_beside_the_old_one_until_the_owners_have_encoded_anew() {
        var youth = pairs.someone();
        var pointer = pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        int before = epoch(pointer);

        assertThat(keys("rotate")).contains("New epoch " + (before + 1));
        var during = pairs.missing(pairs.asker(), youth, true);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), during)).hasSize(1);
        assertThat(keys("destroy " + before)).contains("not destroyed");

        pairs.settle();
        assertThat(epoch(pointer)).isEqualTo(before + 1);
        assertThat(under(before)).isZero();
        assertThat(keys("destroy " + before)).contains("is destroyed");
        assertThat(keys.resolve("holder-1/epoch-" + before + ".share")).doesNotExist();
        var after = pairs.missing(pairs.asker(), youth, true);
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), after)).hasSize(1);
        assertThat(trail("EpochBegan")).isPositive();
        assertThat(trail("EpochDestroyed")).isPositive();
    }

    @Test
    void a_destruction_that_was_broken_off_is_finished() throws IOException {
        pairs.settle();
        int before = jdbc.sql("select max(number) from keyholders.epoch")
                .query(Integer.class)
                .single();
        keys("rotate");
        pairs.settle();
        var share = keys.resolve("holder-2/epoch-" + before + ".share");
        var bytes = Files.readAllBytes(share);
        assertThat(keys("destroy " + before)).contains("is destroyed");
        // As a crash between the row and the files leaves it.
        Files.write(share, bytes);

        assertThat(keys("destroy " + before)).contains("is destroyed");
        assertThat(share).doesNotExist();
        assertThat(keys("destroy " + before)).contains("does not exist");
    }

    @Test
    void an_epoch_that_is_no_number_is_wrong_use() {
        assertThat(keys("destroy 99999999999")).contains("./filet keys create");
    }

    @Test
    void a_worker_killed_in_the_middle_leaves_the_old_tokens_and_another_goes_on() {
        var some = List.of(
                pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE),
                pairs.registered(pairs.holder(), pairs.someone(), Visibility.BLIND));
        int before = epoch(some.getFirst());
        keys("rotate");
        assertThat(hanging(before + 1, Duration.ofMinutes(5))).hasSizeGreaterThanOrEqualTo(some.size());
        assertThat(wall.<Integer>as(Duty.MATCHING, () -> encodings.step(1))).isZero();
        assertThat(some).allSatisfy(pointer -> assertThat(tokens(pointer)).isPositive());
        clock.advance(Duration.ofMinutes(6));
        pairs.settle();

        assertThat(some).allSatisfy(pointer -> assertThat(epoch(pointer)).isEqualTo(before + 1));
        assertThat(under(before)).isZero();
    }

    @Test
    void what_an_import_asks_waits_a_quarter_of_an_hour_for_a_rotation_and_no_longer() {
        var youth = pairs.someone();
        int before = epoch(pairs.registered(pairs.holder(), youth, Visibility.VISIBLE));
        keys("rotate");
        // A worker of the other region's hangs: its pointer stays under the old epoch.
        assertThat(hanging(before + 1, Duration.ofHours(2))).isNotEmpty();
        var episode = imported(youth);

        pairs.settle();
        clock.advance(Duration.ofMinutes(14));
        pairs.settle();
        assertThat(state(episode)).isEqualTo("WAITING");

        clock.advance(Duration.ofMinutes(2));
        pairs.settle();
        assertThat(state(episode)).isEqualTo("SETTLED");
        assertThat(matching.contactsNamed(pairs.asker(), List.of(episode))).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void a_pointer_that_ended_while_it_was_encoded_gets_no_tokens() {
        var pointer = pairs.registered(pairs.holder(), pairs.someone(), Visibility.VISIBLE);
        keys("rotate");
        pointers.end(pairs.holder(), pointer);
        pairs.settle();

        assertThat(tokens(pointer)).isZero();
    }

    @Test
    void an_organisation_beyond_its_hour_is_refused_and_the_ledger_says_so() {
        var refused = false;
        for (int i = 0; i < 15 && !refused; i++) {
            var episode = pairs.missing(pairs.asker(), pairs.someone(), true);
            refused = overQuota(episode);
            burn(episode);
        }
        assertThat(refused).isTrue();
        assertThat(jdbc.sql("select count(*) from keyholders.ledger where refusal = 'OVER_QUOTA'")
                        .query(Long.class)
                        .single())
                .isPositive();
        clock.advance(Duration.ofMinutes(61));
        assertThat(matching.ask(pairs.asker(), RequestKey.fresh(), pairs.missing(pairs.asker(), pairs.someone(), true)))
                .isEmpty();
    }

    @Test
    void the_ledger_says_who_and_how_much_and_nothing_of_what_and_is_never_changed() {
        var episode = pairs.asked(pairs.holder(), Visibility.VISIBLE);

        assertThat(jdbc.sql("""
                        select organisation || ' ' || errand || ' ' || evaluations from keyholders.ledger
                         where reference = :episode
                        """)
                        .param("episode", episode.value())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.startsWith("CR-07 QUESTION "));
        assertThat(jdbc.sql("""
                        select column_name from information_schema.columns
                         where table_schema = 'keyholders' and table_name = 'ledger' and data_type = 'bytea'
                        """).query(String.class).list()).isEmpty();
        assertThatThrownBy(() ->
                        jdbc.sql("update keyholders.ledger set evaluations = 0").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from keyholders.ledger").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void two_questions_at_once_make_one_match() throws Exception {
        var episode = askedFor();
        Callable<Integer> question =
                () -> matching.ask(pairs.asker(), RequestKey.fresh(), episode).size();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(question, question))) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(jdbc.sql("select count(*) from matching.match where episode = :episode")
                        .param("episode", episode.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** What a worker took and never gave back. */
    private List<EncodingTable.Waiting> hanging(int epoch, Duration time) {
        return wall.as(
                Duty.MATCHING,
                () -> waiting.claim(epoch, clock.instant(), clock.instant().plus(time), 100));
    }

    /** A youth whom the other region has registered, declared missing. */
    private EpisodeId askedFor() {
        var youth = pairs.someone();
        pairs.registered(pairs.holder(), youth, Visibility.VISIBLE);
        return pairs.missing(pairs.asker(), youth, true);
    }

    /** As the import of a file leaves it: an episode, its pointer and its question, all waiting for tokens. */
    private EpisodeId imported(Identity identity) {
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        return Objects.requireNonNull(transaction.execute(status -> {
            var file = youths.register(head, identity, head.region());
            var episode = runaways.importAll(
                            head, List.of(new Deed.Import(file, clock.instant(), Origin.CR_UNIT, "")), head.region())
                    .getFirst();
            pointers.registerAll(head, List.of(Registration.forRunaway(file, episode)));
            matching.askAll(head, List.of(episode));
            return episode;
        }));
    }

    private boolean overQuota(EpisodeId episode) {
        try {
            matching.ask(pairs.asker(), RequestKey.fresh(), episode);
            return false;
        } catch (Refused refused) {
            assertThat(refused.refusal().name()).isEqualTo("OVER_QUOTA");
            return true;
        }
    }

    /** Others of the same organisation ask too: what they use counts with each holder. */
    private void burn(EpisodeId episode) {
        for (int holder = 1; holder <= 3; holder++) {
            jdbc.sql("""
                    insert into keyholders.ledger (at, holder, epoch, organisation, position, errand, reference, request,
                                                   evaluations)
                    values (:now, :holder, 1, 'CR-07', gen_random_uuid(), 'QUESTION', :episode, gen_random_uuid(), 400)
                    """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("holder", holder)
                    .param("episode", episode.value())
                    .update();
        }
    }

    private String keys(String words) {
        var out = new ByteArrayOutputStream();
        commands.stream()
                .filter(command -> command.name().equals("keys"))
                .forEach(command ->
                        command.run(List.of(words.split(" ")), new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void stop(int holder) throws IOException {
        Files.move(keys.resolve("holder-" + holder), away(holder));
    }

    private Path away(int holder) {
        return keys.resolve("holder-" + holder + ".away");
    }

    private String state(EpisodeId episode) {
        return jdbc.sql("select state from matching.question where episode = :episode")
                .param("episode", episode.value())
                .query(String.class)
                .single();
    }

    private int epoch(PointerId pointer) {
        return jdbc.sql("select epoch from matching.pointer where id = :id")
                .param("id", pointer.value())
                .query(Integer.class)
                .single();
    }

    private long tokens(PointerId pointer) {
        return jdbc.sql("""
                select count(*) from matching.token t join matching.pointer p on p.number = t.pointer where p.id = :id
                """).param("id", pointer.value()).query(Long.class).single();
    }

    private long under(int epoch) {
        return jdbc.sql("select count(*) from matching.token where epoch = :epoch")
                .param("epoch", epoch)
                .query(Long.class)
                .single();
    }

    private long trail(String event) {
        return jdbc.sql("select count(*) from registers.trail where event = :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }
}
