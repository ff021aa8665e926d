package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.filet.FiletApplication;
import org.filet.agreements.Category;
import org.filet.agreements.Consent;
import org.filet.agreements.ConsentAnswer;
import org.filet.agreements.Consents;
import org.filet.agreements.Holding;
import org.filet.agreements.Purpose;
import org.filet.agreements.emergencies.Emergencies;
import org.filet.agreements.emergencies.Emergency.Finding;
import org.filet.agreements.emergencies.EmergencyCall;
import org.filet.agreements.law.Directives;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.runaways.History.Read;
import org.filet.runaways.History.Turn;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Eight readers on two nodes, and one hand that shuts and opens: whatever shuts, no read that begins once it was told that
 * it is shut shows anything. Longer with {@code -Dfilet.test.revocation.seconds=60}, otherwise drawn with
 * {@code -Dtest.seed=…}.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RevokedReadsTest {

    private static final int READERS = 8;
    private static final Duration EACH =
            Duration.ofMillis(Long.getLong("filet.test.revocation.seconds", 10) * 1000 / 5);
    private static final long SEED = Long.getLong("test.seed", System.nanoTime());
    private static final OrganisationId HOST = new OrganisationId("CR-06");

    private final Episodes episodes;
    private final Agreements agreements;
    private final Directives directives;
    private final Emergencies emergencies;
    private final Consents consents;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcConnectionDetails outside;
    private final HikariDataSource pool;
    private final Actor worker;
    private final Actor head;
    private final Actor host;
    private final Actor police;

    RevokedReadsTest(
            Episodes episodes,
            Agreements agreements,
            Directives directives,
            Emergencies emergencies,
            Consents consents,
            Stories stories,
            Stage stage,
            MovableClock clock,
            JdbcConnectionDetails outside,
            HikariDataSource pool) {
        this.episodes = episodes;
        this.agreements = agreements;
        this.directives = directives;
        this.emergencies = emergencies;
        this.consents = consents;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
        this.pool = pool;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.head = stage.actor(Role.UNIT_HEAD, "CR-07");
        this.host = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        this.police = stage.actor(Role.POLICE_OFFICER, "POL-06");
    }

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());
    private Instant now = MovableClock.START;

    /** What shuts and what opens again; it is open at first. */
    private record Gate(String name, Actor reader, Runnable shut, Runnable open) {}

    @BeforeEach
    void located() {
        now = clock.instant();
        episode = stories.located(worker, Stage.MONTREAL);
        directives.enter(
                stage.actor(Role.DIRECTOR, "CR-07"),
                "A2.1-59.1",
                UUID.randomUUID().toString(),
                "Vérifier d’abord.");
    }

    @AfterEach
    void inForceAgain() {
        clock.set(now);
        agreements.known(worker).stream()
                .filter(agreement -> agreement.state().decides() && !agreement.equals(first()))
                .forEach(agreement -> step(agreement, AgreementStep.TERMINATE));
        if (!first().state().decides()) {
            step(first(), AgreementStep.RESUME);
        }
    }

    @Test
    void no_read_that_begins_after_it_was_shut_shows_anything() throws Exception {
        var random = new Random(SEED);
        var told = new ArrayList<String>();
        try (var other = otherNode()) {
            var nodes = List.of(episodes, other.getBean(Episodes.class));
            told.add(holds(suspended(), nodes, random));
            told.add(holds(barred(), nodes, random));
            told.add(holds(run_out(), nodes, random));
            told.add(holds(found_too_much(), nodes, random));
            told.add(holds(taken_back(), nodes, random));
        }
        System.out.println("Revocation, seed " + SEED + ": " + String.join("; ", told));
    }

    private Gate suspended() {
        return new Gate(
                "agreement suspended",
                host,
                () -> step(first(), AgreementStep.SUSPEND),
                () -> step(first(), AgreementStep.RESUME));
    }

    private Gate barred() {
        var holding = holding();
        return new Gate(
                "conflict of interest",
                host,
                () -> consents.bar(head, holding, null, HOST),
                () -> consents.barred(head, holding).forEach(conflict -> consents.unbar(head, holding, conflict.id())));
    }

    private Gate run_out() {
        invoke();
        return new Gate(
                "emergency over by the clock",
                police,
                () -> clock.set(now.plus(Duration.ofHours(72))),
                () -> clock.set(now.plus(Duration.ofHours(71))));
    }

    private Gate found_too_much() {
        clock.set(now);
        episode = stories.located(worker, Stage.MONTREAL);
        var officer = stage.actor(Role.PRIVACY_OFFICER, "CR-07");
        var invoked = new AtomicReference<>(invoke());
        return new Gate(
                "emergency found too much",
                police,
                () -> emergencies.review(officer, invoked.get(), Finding.TOO_MUCH, "Le contact suffisait."),
                () -> {
                    // So many a day and no more.
                    clock.advance(Duration.ofDays(1));
                    invoked.set(invoke());
                });
    }

    private Gate taken_back() {
        clock.set(now);
        episode = stories.located(worker, Stage.MONTREAL);
        step(first(), AgreementStep.SUSPEND);
        enterByConsent();
        var holding = holding();
        var given = new AtomicReference<>(consent(holding));
        return new Gate(
                "consent taken back",
                host,
                () -> consents.withdraw(worker, holding, given.get()),
                () -> given.set(consent(holding)));
    }

    /** Returns what was seen, in a few words. */
    private String holds(Gate gate, List<Episodes> nodes, Random random) throws Exception {
        long until = System.nanoTime() + EACH.toNanos();
        var over = new AtomicBoolean();
        var seen = new Seen(new AtomicInteger(), new AtomicInteger());
        var turns = new ArrayList<Turn>();
        var reads = new ArrayList<Read>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var readers = new ArrayList<Future<List<Read>>>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(read(nodes.get(reader % nodes.size()), gate.reader(), over, seen)));
            }
            seen.one(true);
            while (System.nanoTime() < until || turns.size() < 4) {
                Thread.sleep(random.nextInt(40));
                boolean opens = turns.size() % 2 == 1;
                turns.add(turn(opens, opens ? gate.open() : gate.shut()));
                if (turns.size() <= 2) {
                    // However slow the machine: each side is read at least once.
                    seen.one(opens);
                }
            }
            if (turns.size() % 2 == 1) {
                turns.add(turn(true, gate.open()));
            }
            over.set(true);
            for (var reader : readers) {
                reads.addAll(reader.get());
            }
        }
        long shown = reads.stream().filter(Read::shown).count();
        assertThat(History.impossible(true, turns, reads))
                .as("%s, seed %d, of %d reads with %d turns", gate.name(), SEED, reads.size(), turns.size())
                .isEmpty();
        assertThat(shown).as("%s: some show", gate.name()).isPositive();
        assertThat(reads.size() - shown).as("%s: some do not", gate.name()).isPositive();
        return "%s: %d turns, %d reads show, %d do not"
                .formatted(gate.name(), turns.size(), shown, reads.size() - shown);
    }

    private static Turn turn(boolean opens, Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return new Turn(opens, start, System.nanoTime());
    }

    /** How many reads showed, and how many did not. */
    private record Seen(AtomicInteger shown, AtomicInteger hidden) {

        void count(boolean shows) {
            (shows ? shown : hidden).incrementAndGet();
        }

        /** Waits for one more; not for ever, where the readers failed. */
        void one(boolean shows) throws InterruptedException {
            var counter = shows ? shown : hidden;
            int before = counter.get();
            long limit = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (counter.get() == before && System.nanoTime() < limit) {
                Thread.sleep(5);
            }
        }
    }

    private Callable<List<Read>> read(Episodes node, Actor reader, AtomicBoolean over, Seen seen) {
        var read = episode;
        return () -> {
            var reads = new ArrayList<Read>();
            while (!over.get()) {
                long start = System.nanoTime();
                boolean shown = shows(node, reader, read);
                reads.add(new Read(shown, start, System.nanoTime()));
                seen.count(shown);
            }
            return reads;
        };
    }

    private static boolean shows(Episodes node, Actor reader, EpisodeId episode) {
        try {
            return node.view(reader, episode).who().shown();
        } catch (Refused refused) {
            return false;
        }
    }

    /** Another node on the same database, behind the same wall, at the same time of day. */
    private ConfigurableApplicationContext otherNode() {
        return new SpringApplicationBuilder(FiletApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("testClock", MovableClock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=-1",
                        "--filet.clocks.ticking=false",
                        "--filet.keys.folder=" + Postgres.seals(outside),
                        "--filet.keyholders.folder=" + Postgres.keys(outside),
                        "--spring.datasource.url=" + outside.getJdbcUrl(),
                        "--spring.datasource.username=" + pool.getUsername(),
                        "--spring.datasource.password=" + pool.getPassword(),
                        "--spring.flyway.url=" + outside.getJdbcUrl(),
                        "--spring.flyway.user=" + outside.getUsername(),
                        "--spring.flyway.password=" + outside.getPassword());
    }

    private UUID invoke() {
        return emergencies.invoke(
                worker,
                RequestKey.fresh(),
                holding(),
                new EmergencyCall(
                        police.organisation(),
                        "A2.1-59.1",
                        Set.of(Category.IDENTITY, Category.EPISODE),
                        "Menaces de mort reçues par message.",
                        "Vue il y a dix minutes, montait en voiture.",
                        Set.of(1, 2, 3, 4)));
    }

    private void enterByConsent() {
        var day = LocalDate.of(2026, 1, 1);
        var article = new Article(
                1, Purpose.FOLLOW_RUNAWAY, EnumSet.of(Category.IDENTITY, Category.EPISODE), Set.of(), "CONSENT");
        agreements.enterConcluded(
                Actor.clock(new OrganisationId("FILET"), Stage.OUTAOUAIS),
                new Draft(
                        new Bilingual("Par consentement", "By consent"),
                        new Terms(day, day.plusYears(1), 30, false, "ÉFVP-2", false, "", new Bilingual("", "")),
                        List.of(Party.both(new OrganisationId("CR-07")), Party.both(HOST)),
                        List.of(article),
                        null));
    }

    private UUID consent(Holding holding) {
        return consents.note(
                worker,
                RequestKey.fresh(),
                holding,
                episodes.age(worker, episode),
                new ConsentAnswer(
                        HOST,
                        Purpose.FOLLOW_RUNAWAY,
                        Set.of(Category.IDENTITY, Category.EPISODE),
                        true,
                        Consent.GivenBy.YOUTH,
                        "De vive voix, texte lu ensemble.",
                        Consent.Language.FR,
                        "2026-1",
                        LocalDate.ofInstant(now, Times.QUEBEC).plusDays(9)));
    }

    private Holding holding() {
        return episodes.summary(worker, episode).holding();
    }

    private Agreement first() {
        return agreements.known(worker).getLast();
    }

    private void step(Agreement agreement, AgreementStep step) {
        agreements.take(
                stage.actor(Role.DIRECTOR, "CR-07"), RequestKey.fresh(), agreement.id(), step, new Words("Essai.", ""));
    }
}
