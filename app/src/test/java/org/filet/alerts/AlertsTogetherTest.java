package org.filet.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filet.agreements.texts.Agreements;
import org.filet.demo.SyntheticAgreement;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Regime;
import org.filet.network.Registry;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Scene.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlertsTogetherTest {

    private static final int MANY = 200;
    private static final RegionId ESTRIE = new RegionId("05");
    private static final RegionId MAURICIE = new RegionId("04");

    private final Scene scene;
    private final Alerts alerts;
    private final Cards cards;
    private final Registry registry;
    private final Agreements agreements;
    private final JdbcClient jdbc;

    AlertsTogetherTest(
            Scene scene,
            Alerts alerts,
            Cards cards,
            Registry registry,
            Agreements agreements,
            @Outside JdbcClient jdbc) {
        this.scene = scene;
        this.alerts = alerts;
        this.cards = cards;
        this.registry = registry;
        this.agreements = agreements;
        this.jdbc = jdbc;
    }

    @Test
    void two_hundred_acknowledgements_at_once_and_twenty_double_clicks_are_two_hundred() throws Exception {
        var alert = sentToMany(ESTRIE);
        var copies = scene.copies(alert);
        assertThat(copies).hasSize(MANY);
        var deeds = new ArrayList<Callable<Integer>>();
        copies.forEach(copy -> deeds.add(() -> acknowledged(copy)));
        IntStream.range(0, 20).forEach(i -> deeds.add(() -> acknowledged(copies.getFirst())));
        assertThat(together(deeds)).containsOnly(200);
        assertThat(scene.copies(alert)).extracting(Copy::state).containsOnly(AlertState.ACKNOWLEDGED);
        assertThat(traced(alert)).isEqualTo(MANY);
    }

    @Test
    void a_recall_amid_acknowledgements_leaves_every_copy_recalled_and_every_answer_true() throws Exception {
        var alert = sentToMany(MAURICIE);
        var deeds = new ArrayList<Callable<Integer>>();
        scene.copies(alert).forEach(copy -> deeds.add(() -> acknowledged(copy)));
        deeds.addFirst(() -> {
            scene.comesBack(scene.alert(alert).episode());
            return 200;
        });
        var answers = together(deeds);
        assertThat(answers).isSubsetOf(200, 409);
        assertThat(scene.copies(alert)).extracting(Copy::state).containsOnly(AlertState.RECALLED);
        long told = answers.stream().filter(answer -> answer == 200).count() - 1;
        assertThat(traced(alert)).isEqualTo(told);
    }

    private AlertId sentToMany(RegionId region) {
        var installer = Actor.clock(new OrganisationId("FILET"), region);
        var many =
                IntStream.range(0, MANY).mapToObj(i -> organisation(region, i)).toList();
        registry.enter(installer, new Registry.Network(many, List.of(), List.of(), List.of()));
        var parties = Stream.concat(
                        Stream.of(scene.head().organisation()), many.stream().map(Organisation::id))
                .toList();
        var since = LocalDate.of(2026, 1, 1);
        agreements.enterConcluded(installer, SyntheticAgreement.withPrivateSector(parties, since, since.plusYears(1)));
        return alerts.compose(
                scene.head(), Scene.key(), scene.missing(), Scene.to(Set.of(region), Set.of(Sector.COMMUNITY)));
    }

    private static Organisation organisation(RegionId region, int number) {
        return new Organisation(
                new OrganisationId("COM-%s-%03d".formatted(region.code(), number)),
                new Bilingual("Organisme " + number, "Organisation " + number),
                Sector.COMMUNITY,
                Regime.P_39_1,
                region,
                Set.of(region),
                "819 555-0199",
                false);
    }

    private int acknowledged(Copy copy) {
        var actor = new Actor(
                new PersonId(copy.id().value()),
                new PositionId(copy.id().value()),
                Role.COMMUNITY_WORKER,
                copy.organisation(),
                Sector.COMMUNITY,
                copy.region());
        try {
            cards.acknowledge(actor, Scene.key(), copy.id());
            return 200;
        } catch (Refused refused) {
            return AlertsTest.status(refused.refusal());
        }
    }

    private static List<Integer> together(List<Callable<Integer>> deeds)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private long traced(AlertId alert) {
        return jdbc.sql("""
                select count(*) from registers.trail t join alerts.copy c on c.id = t.about
                 where t.event = 'alerts.ACKNOWLEDGE' and c.alert = :alert
                """).param("alert", alert.value()).query(Long.class).single();
    }
}
