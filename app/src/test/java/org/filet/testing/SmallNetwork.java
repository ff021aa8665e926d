package org.filet.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Person;
import org.filet.network.Position;
import org.filet.network.Regime;
import org.filet.network.Region;
import org.filet.network.Registry;
import org.filet.network.Shift;
import org.filet.network.Tenure;
import org.jspecify.annotations.Nullable;

/** A region of a test's own, with the posts that the test names; nothing of it meets another test. */
public final class SmallNetwork {

    private static final AtomicInteger DRAWN = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final RegionId region;
    private final Registry registry;

    /** Enters the region at once. */
    public SmallNetwork(Registry registry) {
        this.registry = registry;
        this.region = new RegionId("XX-" + letters());
        registry.enterJurisdiction(
                administrator(), new Region(region, new Bilingual("Pays d’essai", "Test land"), Set.of()));
    }

    public static Actor administrator() {
        return Actor.clock(new OrganisationId("TEST"), new RegionId("06"));
    }

    public RegionId region() {
        return region;
    }

    public OrganisationId organisation(Sector sector) {
        var id = new OrganisationId("T-" + region + "-" + sector + "-" + organisations.size());
        organisations.add(new Organisation(
                id,
                new Bilingual("Organisation d’essai", "Test organisation"),
                sector,
                Regime.A_2_1,
                region,
                Set.of(region),
                "819-555-0100",
                false));
        return id;
    }

    /** A post that nobody holds yet, on call in these hours. */
    public PositionId post(Role role, OrganisationId organisation, @Nullable PositionId substitute, Shift... hours) {
        var id = new PositionId(UUID.randomUUID());
        positions.add(new Position(
                id,
                role,
                organisation,
                region,
                substitute,
                "819-555-0101",
                "poste@example.org",
                false,
                List.of(hours)));
        return id;
    }

    public PersonId held(PositionId position, String name) {
        return held(position, name, LONG_AGO, null);
    }

    public PersonId held(PositionId position, String name, LocalDate from, @Nullable LocalDate until) {
        var person = new PersonId(UUID.randomUUID());
        people.add(new Person(person, name));
        tenures.add(new Tenure(person, position, from, until));
        return person;
    }

    /** Enters everything named so far. */
    public void enter() {
        registry.enter(administrator(), new Registry.Network(organisations, positions, people, tenures));
    }

    /** Three, others each time. */
    private static String letters() {
        int n = DRAWN.getAndIncrement();
        return IntStream.of(n / 676 % 26, n / 26 % 26, n % 26)
                .mapToObj(letter -> String.valueOf((char) ('A' + letter)))
                .collect(Collectors.joining());
    }
}
