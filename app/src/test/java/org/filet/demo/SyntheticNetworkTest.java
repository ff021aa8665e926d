package org.filet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Person;
import org.filet.network.Position;
import org.filet.network.Registry;
import org.filet.network.Tenure;
import org.junit.jupiter.api.Test;

class SyntheticNetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Registry.Network network = new SyntheticNetwork(SyntheticNetwork.SEED, TODAY).network();

    @Test
    void the_same_seed_gives_the_same_network() {
        var again = new SyntheticNetwork(SyntheticNetwork.SEED, TODAY).network();
        assertThat(again).isEqualTo(network);
    }

    @Test
    void another_day_changes_no_id_no_name_and_no_number() {
        var later = new SyntheticNetwork(SyntheticNetwork.SEED, TODAY.plusYears(1)).network();
        assertThat(later.people()).isEqualTo(network.people());
        assertThat(later.positions()).isEqualTo(network.positions());
        assertThat(later.organisations()).isEqualTo(network.organisations());
    }

    @Test
    void another_seed_gives_other_people() {
        var other = new SyntheticNetwork(1, TODAY).network();
        assertThat(other.people()).doesNotContainAnyElementsOf(network.people());
    }

    @Test
    void the_network_has_the_size_that_was_promised() {
        assertThat(network.organisations()).hasSizeBetween(75, 85);
        assertThat(network.positions()).hasSizeBetween(240, 260);
        assertThat(network.organisations().stream().map(Organisation::sector).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Sector.class));
        assertThat(network.organisations().stream().filter(Organisation::indigenousGoverned))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void each_region_has_one_liaison_officer_and_each_organisation_one_duty_desk() {
        assertThat(network.positions().stream()
                        .filter(post -> post.role() == Role.RUNAWAY_LIAISON)
                        .map(post -> post.region().code()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Area.values()).map(Area::code).toList());
        assertThat(network.positions().stream().filter(Position::dutyDesk).map(Position::organisation))
                .containsExactlyInAnyOrderElementsOf(
                        network.organisations().stream().map(Organisation::id).toList());
    }

    @Test
    void every_number_is_of_the_range_kept_for_fiction_and_given_once() {
        assertThat(network.positions())
                .allSatisfy(post -> assertThat(post.phone()).matches("\\d{3}-555-01\\d\\d"))
                .allSatisfy(post -> assertThat(post.phone())
                        .startsWith(Area.of(post.region()).phoneCode()))
                .allSatisfy(post -> assertThat(post.mailbox()).endsWith("@demo.filet.example"));
        assertThat(network.positions().stream().map(Position::phone)).doesNotHaveDuplicates();
        assertThat(network.positions().stream().map(Position::mailbox)).doesNotHaveDuplicates();
    }

    @Test
    void someone_is_on_call_at_every_hour_of_the_week_in_each_youth_centre_and_police_service() {
        var monday = Instant.parse("2026-03-02T05:30:00Z");
        for (var organisation : network.organisations()) {
            if (organisation.sector() == Sector.INSTITUTIONAL || organisation.sector() == Sector.POLICE) {
                for (int hour = 0; hour < 7 * 24; hour++) {
                    var moment = monday.plus(Duration.ofHours(hour));
                    assertThat(network.positions())
                            .as("%s after %s hours", organisation.id(), hour)
                            .anyMatch(post -> post.organisation().equals(organisation.id())
                                    && post.onCall().stream()
                                            .anyMatch(
                                                    shift -> shift.until(moment).isPresent()));
                }
            }
        }
    }

    @Test
    void nobody_of_the_network_shares_a_name() {
        assertThat(network.people().stream().map(Person::name)).doesNotHaveDuplicates();
    }

    @Test
    void someone_has_left_someone_will_leave_someone_will_come_and_some_posts_are_vacant() {
        assertThat(network.tenures())
                .anyMatch(tenure -> tenure.endsOn() != null && tenure.endsOn().isBefore(TODAY))
                .anyMatch(tenure -> tenure.endsOn() != null && tenure.endsOn().isAfter(TODAY))
                .anyMatch(tenure -> tenure.startsOn().isAfter(TODAY));
        var held = network.tenures().stream().map(Tenure::position).collect(Collectors.toSet());
        assertThat(network.positions().stream().filter(post -> !held.contains(post.id())))
                .hasSizeBetween(3, 12);
    }

    @Test
    void youths_are_of_every_region_and_of_the_ages_filet_is_for() {
        var sheets = new SyntheticYouths(SyntheticNetwork.SEED, TODAY).sheets();
        assertThat(sheets).hasSizeBetween(55, 66);
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.identity().ageOn(TODAY)).isBetween(12, 19));
        assertThat(sheets.stream().map(sheet -> sheet.home()).distinct()).hasSize(Area.values().length);
        assertThat(new SyntheticYouths(SyntheticNetwork.SEED, TODAY).sheets()).isEqualTo(sheets);
    }
}
