package org.filet.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.filet.agreements.SqlReading.Held;
import org.filet.agreements.SqlReading.Seen;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Wall;
import org.filet.wall.Walled;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of the requests that {@link CedarTest} draws, 5,000 are decided by PostgreSQL too, as the application's login: another
 * organisation's row is there exactly when the articles carry its kind of content, for the person it was told to and for
 * nobody else. What the database is not asked here: ties, roles' actions, conflicts of interest, emergencies.
 */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Walled.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SqlReadingTest {

    private static final int WORLDS = 250;
    private static final int OF_A_WORLD = 20;

    private final SqlReading sql;
    private final JdbcClient outside;
    private final TransactionTemplate transaction;
    private final Map<OrganisationId, Held> records = new HashMap<>();

    SqlReadingTest(
            JdbcClient jdbc, @Outside JdbcClient outside, Wall wall, Walled walled, TransactionTemplate transaction) {
        this.sql = new SqlReading(jdbc, wall, walled);
        this.outside = outside;
        this.transaction = transaction;
    }

    @Test
    void the_database_shows_what_the_articles_carry_and_to_whom_it_was_told() {
        var drawn = new Drawn();
        int foreign = 0;
        int shown = 0;
        for (int world = 0; world < WORLDS; world++) {
            var pacts = drawn.world();
            var index = new Policy(world, pacts);
            var articles = SqlReading.articles(pacts);
            for (int i = 0; i < OF_A_WORLD; i++) {
                var transfer = drawn.transfer();
                boolean own = transfer.from().equals(transfer.to());
                boolean carried = index.cover(transfer) instanceof Cover.By;
                var expected = Seen.of(
                        own || (carried && transfer.categories().contains(Category.EPISODE)),
                        own
                                || (carried
                                        && (transfer.categories().contains(Category.IDENTITY)
                                                || transfer.categories().contains(Category.CARD))));
                assertThat(asked(articles, transfer))
                        .as("seed %d, world %d, %s", Drawn.SEED, world, transfer)
                        .isEqualTo(expected);
                foreign += own ? 0 : 1;
                shown += own || expected.equals(Seen.NOTHING) ? 0 : 1;
            }
        }
        System.out.printf(
                "SQL behind row-level security and the index: 0 disagreements on %d requests, %d of them of another's"
                        + " record, %d of these shown, seed %d%n",
                WORLDS * OF_A_WORLD, foreign, shown, Drawn.SEED);
        assertThat(shown).isBetween(250, foreign - 250);
    }

    /** Leaves no row behind; each request is the first of its day. */
    private Seen asked(String articles, Transfer transfer) {
        var held = records.computeIfAbsent(transfer.from(), holder -> SqlReading.held(outside, holder.code()));
        var asker = actor(transfer.to());
        var colleague = actor(transfer.to());
        var elsewhere = new Actor(
                asker.person(),
                asker.position(),
                asker.role(),
                new OrganisationId("O-NOWHERE"),
                asker.sector(),
                asker.region());
        var seen = transaction.execute(status -> {
            status.setRollbackOnly();
            boolean own = transfer.from().equals(transfer.to());
            assertThat(sql.seen(asker, held)).as("before").isEqualTo(Seen.of(own, own));
            sql.tell(asker, articles, transfer, held);
            assertThat(sql.seen(colleague, held)).as("a colleague").isEqualTo(Seen.of(own, own));
            assertThat(sql.seen(elsewhere, held)).as("from elsewhere").isEqualTo(Seen.NOTHING);
            return sql.seen(asker, held);
        });
        assertThat(seen).isNotNull();
        return seen;
    }

    private static Actor actor(OrganisationId organisation) {
        return new Actor(
                new PersonId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                Role.YOUTH_WORKER,
                organisation,
                Sector.INSTITUTIONAL,
                new RegionId("98"));
    }
}
