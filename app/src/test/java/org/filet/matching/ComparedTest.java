package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.filet.kernel.RegionId;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the prior is told of the size of the store. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class, Pairs.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
@Transactional
class ComparedTest {

    private static final RegionId ASKING = new RegionId("07");
    private static final RegionId OTHER = new RegionId("06");

    private final PointerTable pointers;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Wall wall;
    private final TransactionTemplate transaction;
    private final Compared compared;

    ComparedTest(
            PointerTable pointers, MovableClock clock, JdbcClient jdbc, Wall wall, TransactionTemplate transaction) {
        this.pointers = pointers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.wall = wall;
        this.transaction = transaction;
        this.compared = new Compared(pointers, clock);
    }

    @Test
    void a_small_store_is_counted_at_each_question() {
        count();
        register(ASKING, 3);
        register(OTHER, 5);
        long before = from(ASKING);

        register(OTHER, 1);

        assertThat(from(ASKING)).isEqualTo(before + 1).isEqualTo(exactly(ASKING));
    }

    @Test
    void a_large_store_is_counted_from_time_to_time() {
        register(ASKING, 7);
        register(OTHER, Compared.LARGE);
        count();
        long before = exactly(ASKING);

        register(OTHER, 11);
        count();
        assertThat(from(ASKING)).isEqualTo(before);

        clock.advance(Compared.KEPT);
        count();
        assertThat(from(ASKING)).isEqualTo(before + 11).isEqualTo(exactly(ASKING));
    }

    @Test
    void a_region_is_not_compared_with_its_own() {
        register(ASKING, 7);
        register(OTHER, Compared.LARGE);
        count();

        assertThat(from(ASKING)).isEqualTo(exactly(ASKING));
        assertThat(from(OTHER)).isEqualTo(exactly(OTHER)).isLessThan(Compared.LARGE);
        assertThat(from(new RegionId("CA"))).isEqualTo(exactly(new RegionId("CA")));
    }

    private long exactly(RegionId region) {
        return behindThePages(() -> pointers.comparedFrom(region, clock.instant()));
    }

    private long from(RegionId region) {
        return behindThePages(() -> compared.from(region));
    }

    private void count() {
        behindThePages(() -> {
            compared.count();
            return true;
        });
    }

    private <T> T behindThePages(Supplier<T> work) {
        return wall.as(Duty.MATCHING, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private void register(RegionId region, int many) {
        Instant now = clock.instant();
        behindThePages(() -> jdbc.sql("""
                insert into matching.pointer (id, organisation, region, youth, purpose, visibility, ground, contact,
                                              registered_by, registered_at, expires_at, epoch)
                select gen_random_uuid(), 'X', :region, gen_random_uuid(), 'SUPPORT', 'VISIBLE', 'LPJ_72_6',
                       gen_random_uuid(), gen_random_uuid(), :now::timestamptz, :now::timestamptz + interval '1 day', 0
                  from generate_series(1, :many)
                """)
                .param("region", region.code())
                .param("now", now.toString())
                .param("many", many)
                .update());
    }
}
