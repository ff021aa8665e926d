package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.agreements.Consents;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.alerts.Alerts;
import org.filet.alerts.Audience;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.ledger.Checkpoint;
import org.filet.ledger.Entry;
import org.filet.ledger.LogReader;
import org.filet.runaways.Deed;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.runaways.Finder;
import org.filet.runaways.Origin;
import org.filet.runaways.Report;
import org.filet.runaways.Runaways;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Wall;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a drawn walk of deeds, every reading by another organisation and every card sent is one line of the trail, one
 * row of the register (one a day for the same reader) and one leaf of the journal; nothing else is. The walk is drawn
 * with {@code -Dtest.seed=…}.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class CountedReadsTest {

    private static final long SEED = Long.getLong("test.seed", System.nanoTime());
    private static final int DEEDS = 400;

    @TempDir
    Path place;

    private final Runaways runaways;
    private final Episodes episodes;
    private final Alerts alerts;
    private final Consents consents;
    private final Agreements agreements;
    private final PendingTable pending;
    private final TransactionTemplate transaction;
    private final Wall wall;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor worker;
    private final Actor head;
    private final Actor director;
    private final List<Actor> others;

    CountedReadsTest(
            Runaways runaways,
            Episodes episodes,
            Alerts alerts,
            Consents consents,
            Agreements agreements,
            PendingTable pending,
            TransactionTemplate transaction,
            Wall wall,
            MovableClock clock,
            @Outside JdbcClient jdbc,
            Stage stage) {
        this.runaways = runaways;
        this.episodes = episodes;
        this.alerts = alerts;
        this.consents = consents;
        this.agreements = agreements;
        this.pending = pending;
        this.transaction = transaction;
        this.wall = wall;
        this.clock = clock;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.head = stage.actor(Role.UNIT_HEAD, "CR-07");
        this.director = stage.actor(Role.DIRECTOR, "CR-07");
        this.others = List.of(
                stage.actor(Role.RUNAWAY_LIAISON, "CR-06"),
                stage.actor(Role.YOUTH_WORKER, "CR-06"),
                stage.actor(Role.UNIT_HEAD, "CR-06"),
                stage.actor(Role.DIRECTOR, "CR-06"),
                stage.actor(Role.POLICE_OFFICER, "POL-06"));
    }

    private final List<EpisodeId> located = new ArrayList<>();

    /** What went out: how often, and which rows of the register that makes. */
    private int told;

    private final Set<String> rows = new HashSet<>();

    @AfterEach
    void inForceAgain() {
        if (!first().state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void every_reading_is_a_line_a_row_and_a_leaf() {
        var random = new Random(SEED);
        for (int i = 0; i < 5; i++) {
            located.add(located());
        }
        long lines = lines();
        long registered = count("select count(*) from registers.disclosure");
        var known = references();
        int refused = 0;
        for (int i = 0; i < DEEDS; i++) {
            try {
                deed(random);
            } catch (Refused notNow) {
                refused++;
            }
        }
        System.out.printf(
                "Reads counted, seed %d: %d deeds, %d refused, %d times told, %d rows%n",
                SEED, DEEDS, refused, told, rows.size());
        assertThat(told).as("seed %d", SEED).isGreaterThan(DEEDS / 10);
        assertThat(refused).as("seed %d", SEED).isPositive();
        assertThat(lines() - lines).as("lines of the trail, seed %d", SEED).isEqualTo(told);
        assertThat(count("select count(*) from registers.disclosure") - registered)
                .as("rows of the register, seed %d", SEED)
                .isEqualTo(rows.size());
        var fresh = references();
        fresh.removeAll(known);
        assertThat(leaves()).as("leaves, seed %d", SEED).containsAll(fresh);
        assertThat(fresh).hasSize(told);
    }

    private void deed(Random random) {
        var episode = located.get(random.nextInt(located.size()));
        switch (random.nextInt(12)) {
            case 0 -> clock.advance(Duration.ofMinutes(random.nextInt(600)));
            case 1 -> step(first().state().decides() ? AgreementStep.SUSPEND : AgreementStep.RESUME);
            case 2 -> bar(episode);
            case 3 -> episodes.view(worker, episode);
            case 4 -> send();
            case 5 -> list(others.get(random.nextInt(others.size())));
            case 6 -> undone(episode);
            default -> read(others.get(random.nextInt(others.size())), episode);
        }
    }

    private void read(Actor reader, EpisodeId episode) {
        episodes.view(reader, episode);
        told(reader, episode);
    }

    private void list(Actor reader) {
        episodes.open(reader).stream()
                .map(line -> line.summary())
                .filter(summary -> !summary.holder().equals(reader.organisation()))
                .forEach(summary -> told(reader, summary.id()));
    }

    /** Read in a transaction that then fails: nobody has seen anything. */
    private void undone(EpisodeId episode) {
        transaction.executeWithoutResult(status -> {
            episodes.view(others.getFirst(), episode);
            status.setRollbackOnly();
        });
    }

    private void send() {
        var episode = missing();
        var content = new Content(
                Set.of(Instruction.CALL_IF_SEEN),
                "Manteau rouge",
                Stage.OUTAOUAIS,
                new Audience(Set.of(Stage.MONTREAL), Set.of(Sector.COMMUNITY, Sector.HEALTH)));
        var alert = alerts.compose(head, RequestKey.fresh(), episode, content);
        jdbc.sql("select organisation from alerts.copy where alert = ?")
                .param(alert.value())
                .query(String.class)
                .list()
                .forEach(recipient -> {
                    told++;
                    rows.add(alert + recipient);
                });
    }

    private void told(Actor reader, EpisodeId episode) {
        told++;
        rows.add(reader.person() + " " + episode + " " + LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
    }

    private void bar(EpisodeId episode) {
        var holding = episodes.summary(head, episode).holding();
        var barred = consents.barred(head, holding);
        if (barred.isEmpty()) {
            consents.bar(head, holding, null, others.getFirst().organisation());
        } else {
            consents.unbar(head, holding, barred.getFirst().id());
        }
    }

    private EpisodeId located() {
        var episode = missing();
        runaways.act(
                worker, RequestKey.fresh(), episode, new Deed.Locate(Stage.MONTREAL, "Montréal", Finder.STREET_WORKER));
        return episode;
    }

    private EpisodeId missing() {
        var youth = Identity.named("Essai", "Compté", LocalDate.of(2009, 9, 3), Gender.GIRL);
        return runaways.report(
                worker,
                RequestKey.fresh(),
                new Report(
                        new Report.Who.New(youth),
                        clock.instant().minus(Duration.ofHours(2)),
                        Origin.CR_UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        true,
                        ""));
    }

    private long lines() {
        return count("select count(*) from registers.trail where event = 'Disclosed'");
    }

    private Set<UUID> references() {
        return jdbc
                .sql("select reference from registers.trail where event = 'Disclosed'")
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a journal of this database holds once everything that waits is published. */
    private List<UUID> leaves() {
        var folder = place.resolve("journal");
        new Sequencer(
                        pending,
                        transaction,
                        wall,
                        new JournalSettings(folder, place.resolve("key"), "filet.example/counted", null, 20_000),
                        clock)
                .run();
        long size = LogReader.checkpoint(folder)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        var reader = new LogReader(folder, size);
        var leaves = new ArrayList<UUID>();
        while (leaves.size() < size) {
            reader.bundleFrom(leaves.size())
                    .forEach(entry ->
                            leaves.add(UUID.fromString(Entry.parse(entry).reference())));
        }
        assertThat(leaves).doesNotHaveDuplicates();
        return leaves;
    }

    private long count(String sql) {
        return Optional.ofNullable(jdbc.sql(sql).query(Long.class).single()).orElse(0L);
    }

    private Agreement first() {
        return agreements.known(director).getLast();
    }

    private void step(AgreementStep step) {
        agreements.take(director, RequestKey.fresh(), first().id(), step, new Words("Essai.", ""));
    }
}
