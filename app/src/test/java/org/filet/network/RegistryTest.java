package org.filet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.testing.Postgres;
import org.filet.testing.SmallNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@AutoConfigureMockMvc
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class RegistryTest {

    private static final Region VERMONT =
            new Region(new RegionId("US-VT"), new Bilingual("Vermont", "Vermont"), Set.of(new RegionId("16")));

    private final Registry registry;
    private final Regions regions;

    RegistryTest(Registry registry, Regions regions) {
        this.registry = registry;
        this.regions = regions;
    }

    @Test
    void the_seventeen_regions_are_known_with_their_official_names() {
        assertThat(regions.quebec()).hasSize(17);
        assertThat(regions.name(new RegionId("07"), Locale.CANADA_FRENCH)).isEqualTo("Outaouais");
    }

    @Test
    void a_new_jurisdiction_is_seen_at_once_and_only_once() {
        assertThat(regions.known(VERMONT.id())).isFalse();
        registry.enterJurisdiction(SmallNetwork.administrator(), VERMONT);
        assertThat(regions.known(VERMONT.id())).isTrue();
        assertThat(regions.neighbours(new RegionId("16"))).contains(VERMONT.id());
        assertThatThrownBy(() -> registry.enterJurisdiction(SmallNetwork.administrator(), VERMONT))
                .hasMessage(NetworkRefusal.ALREADY_ENTERED.key());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TECHNICAL_ADMINISTRATOR", "SYSTEM"})
    void only_whoever_administers_the_installation_changes_the_network(Role role) {
        var actor = new Actor(
                new PersonId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                role,
                new OrganisationId("CR-07"),
                Sector.INSTITUTIONAL,
                new RegionId("07"));
        assertThatThrownBy(() -> registry.enterJurisdiction(actor, VERMONT))
                .hasMessage(NetworkRefusal.ADMINISTRATOR_ONLY.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quebec", "7", "CA-", "CA-ON2X", "<b>"})
    void a_code_that_is_none_is_refused(String code) {
        var wrong = new Region(new RegionId(code), new Bilingual("Là", "There"), Set.of());
        assertThatThrownBy(() -> registry.enterJurisdiction(SmallNetwork.administrator(), wrong))
                .hasMessage(NetworkRefusal.NOT_A_JURISDICTION.key());
    }
}
