package org.filet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.filet.kernel.RegionId;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;

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
    private final Compared compared;

    ComparedTest(PointerTable pointers, MovableClock clock, JdbcClient jdbc) {
        this.pointers = pointers;
        this.clock = clock;
        this.jdbc = jdbc;
        this.compared = new Compared(pointers, clock);
    }

    @Test
    void a_small_store_is_counted_at_each_question() {
        compared.count();
        register(ASKING, 3);
        register(OTHER, 5);
        long before = compared.from(ASKING);

        register(OTHER, 1);

        assertThat(compared.from(ASKING)).isEqualTo(before + 1).isEqualTo(exactly(ASKING));
    }

    @Test
    void a_large_store_is_counted_from_time_to_time() {
        register(ASKING, 7);
        register(OTHER, Compared.LARGE);
        compared.count();
        long before = exactly(ASKING);

        register(OTHER, 11);
        compared.count();
        assertThat(compared.from(ASKING)).isEqualTo(before);

        clock.advance(Compared.KEPT);
        compared.count();
        assertThat(compared.from(ASKING)).isEqualTo(before + 11).isEqualTo(exactly(ASKING));
    }

    @Test
    void a_region_is_not_compared_with_its_own() {
        register(ASKING, 7);
        register(OTHER, Compared.LARGE);
        compared.count();

        assertThat(compared.from(ASKING)).isEqualTo(exactly(ASKING));
        assertThat(compared.from(OTHER)).isEqualTo(exactly(OTHER)).isLessThan(Compared.LARGE);
        assertThat(compared.from(new RegionId("CA"))).isEqualTo(exactly(new RegionId("CA")));
    }

    private long exactly(RegionId region) {
        return pointers.comparedFrom(region, clock.instant());
    }

    private void register(RegionId region, int many) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into matching.pointer (id, organisation, region, youth, purpose, visibility, ground, contact,
                                              registered_by, registered_at, expires_at, epoch)
                select gen_random_uuid(), 'X', :region, gen_random_uuid(), 'SUPPORT', 'VISIBLE', 'LPJ_72_6',
                       gen_random_uuid(), gen_random_uuid(), :now::timestamptz, :now::timestamptz + interval '1 day', 0
                  from generate_series(1, :many)
                """)
                .param("region", region.code())
                .param("now", now.toString())
                .param("many", many)
                .update();
    }
}
