package org.filet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.OnCall;
import org.filet.network.Regions;
import org.filet.runaways.EpisodeState;
import org.filet.runaways.Episodes;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.web.Seats;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class DemoTest {

    private static final List<String> TABLES = List.of(
            "network.organisation",
            "network.position",
            "network.person",
            "network.tenure",
            "youths.youth",
            "runaways.episode",
            "runaways.journal",
            "registers.trail");

    private final Beginning beginning;
    private final Seats seats;
    private final Regions regions;
    private final OnCall onCall;
    private final Episodes episodes;
    private final Youths youths;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SyntheticNetwork network = new SyntheticNetwork(SyntheticNetwork.SEED, LocalDate.of(2026, 3, 1));

    DemoTest(
            Beginning beginning,
            Seats seats,
            Regions regions,
            OnCall onCall,
            Episodes episodes,
            Youths youths,
            @Outside JdbcClient jdbc,
            MovableClock clock) {
        this.beginning = beginning;
        this.seats = seats;
        this.regions = regions;
        this.onCall = onCall;
        this.episodes = episodes;
        this.youths = youths;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AfterEach
    void set_the_clock_back() {
        clock.set(MovableClock.START);
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = counts();
        beginning.fill();
        assertThat(counts())
                .isEqualTo(before)
                .allSatisfy((table, rows) -> assertThat(rows).isPositive());
        assertThat(jdbc.sql("select kind from web.installation")
                        .query(String.class)
                        .single())
                .isEqualTo("demo");
    }

    @Test
    void a_database_that_serves_real_people_is_refused() {
        jdbc.sql("update web.installation set kind = 'serve'").update();
        try {
            var before = counts();
            assertThatThrownBy(beginning::fill).isInstanceOf(NotADemo.class);
            assertThat(counts()).isEqualTo(before);
        } finally {
            jdbc.sql("update web.installation set kind = 'demo'").update();
        }
    }

    @Test
    void a_network_that_nobody_marked_is_refused_and_left_unmarked() {
        jdbc.sql("delete from web.installation").update();
        try {
            assertThatThrownBy(beginning::fill).isInstanceOf(NotADemo.class);
            assertThat(count("web.installation")).isZero();
        } finally {
            jdbc.sql("insert into web.installation (kind) values ('demo')").update();
        }
    }

    @Test
    void every_region_has_someone_on_call_on_sunday_at_night_and_on_monday_for_youth_centres_and_police() {
        for (int hour : List.of(0, 19, 31)) {
            clock.set(MovableClock.START.plus(Duration.ofHours(hour)));
            for (var region : regions.quebec()) {
                for (var sector : EnumSet.of(Sector.INSTITUTIONAL, Sector.POLICE)) {
                    assertThat(onCall.now(region.id(), sector))
                            .as("%s %s after %s hours", region.id(), sector, hour)
                            .isNotEmpty()
                            .allMatch(answer -> answer.why() == OnCall.Why.ON_CALL);
                }
            }
        }
    }

    @Test
    void every_sector_of_every_region_answers() {
        assertThat(regions.quebec())
                .allSatisfy(region -> assertThat(Sector.values())
                        .allSatisfy(sector ->
                                assertThat(onCall.now(region.id(), sector)).isNotEmpty()));
    }

    @Test
    void home_pages_are_alive_from_the_first_minute() {
        assertThat(episodes.open(actor(Persona.INTERVENANTE_GATINEAU)))
                .extracting(line -> line.summary().state())
                .containsExactlyInAnyOrder(EpisodeState.VERIFYING, EpisodeState.SEARCHING);
        assertThat(episodes.open(actor(Persona.LIAISON_MONTREAL)))
                .extracting(line -> line.summary().state())
                .contains(EpisodeState.LOCATED, EpisodeState.VERIFYING, EpisodeState.FOLLOW_UP);
        assertThat(jdbc.sql("select distinct state from runaways.episode")
                        .query(String.class)
                        .list())
                .contains("CLOSED", "CANCELLED", "ABSENT_KNOWN", "DECLARED", "RETURNED");
    }

    @Test
    void one_youth_is_known_in_three_places_without_an_open_episode() {
        var without = jdbc.sql("""
                        select y.id, y.organisation, y.home_region from youths.youth y
                         where not exists (select 1 from runaways.episode e where e.youth = y.id)
                        """)
                .query((row, number) -> {
                    var holder = new OrganisationId(row.getString("organisation"));
                    var found = youths.own(keeper(holder, row.getString("home_region")), youth(row.getString("id")));
                    return found.identity().birthDate() + " " + holder + " "
                            + found.identity().fullName();
                })
                .list();
        assertThat(without.stream().filter(line -> line.startsWith("2010-03-14 ")))
                .containsExactlyInAnyOrder(
                        "2010-03-14 CR-06 Maëlle Tremblay-Nguyen",
                        "2010-03-14 COM-06 Maelle Nguyen Tremblay",
                        "2010-03-14 CR-07 Maëlle Tremblay Nguyen");
    }

    /** Whoever may read any file of the organisation. */
    private static Actor keeper(OrganisationId organisation, String region) {
        return new Actor(
                new PersonId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                Role.UNIT_HEAD,
                organisation,
                Sector.INSTITUTIONAL,
                new RegionId(region));
    }

    private static YouthId youth(String id) {
        return new YouthId(UUID.fromString(id));
    }

    private Actor actor(Persona persona) {
        var seat = network.seat(persona);
        return seats.seated(seat.person(), seat.position()).orElseThrow();
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        TABLES.forEach(table -> counts.put(table, count(table)));
        return counts;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
