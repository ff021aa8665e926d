package org.filet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Role;
import org.filet.network.Organisation;
import org.filet.network.Person;
import org.filet.network.Position;
import org.filet.network.Registry;
import org.filet.network.Tenure;
import org.jspecify.annotations.Nullable;

/**
 * An invented network over the 17 regions. The same seed gives the same ids, names and numbers on any day; only the
 * tenures' dates follow the day, so that someone has just left and someone is about to come.
 */
public final class SyntheticNetwork {

    /** The demo's seed: "Filet" in ASCII. */
    public static final long SEED = 0x46_69_6c_65_74L;

    private static final OrganisationId SUCCESSION = new OrganisationId("CR-06");
    private static final OrganisationId ARRIVAL = new OrganisationId("CR-08");
    private static final OrganisationId DEPARTURE = new OrganisationId("POL-05");

    private final SplittableRandom random;
    private final LocalDate today;
    private final PhoneBook phones = new PhoneBook();
    private final Set<String> names = Persona.holders();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();

    public SyntheticNetwork(long seed, LocalDate today) {
        this.random = new SplittableRandom(seed);
        this.today = today;
        Site.all().forEach(this::add);
        List.of(Persona.values()).forEach(this::seatPersona);
        succession();
        arrival();
        departure();
    }

    /** What {@link Registry#enter} takes. */
    public Registry.Network network() {
        return new Registry.Network(
                List.copyOf(organisations), List.copyOf(positions), List.copyOf(people), List.copyOf(tenures));
    }

    /** The post a persona holds today. */
    public Tenure seat(Persona persona) {
        return seat(persona.organisation(), persona.role());
    }

    /** Who holds today the first post of this role in this organisation, the duty desk aside. */
    Tenure seat(OrganisationId organisation, Role role) {
        return posts(organisation, role)
                .flatMap(post -> holder(post.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(organisation + " has no " + role));
    }

    /** The organisation, which must be one of the network's. */
    public Organisation organisation(OrganisationId id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(Site site) {
        var posts = Post.of(site);
        var ids = posts.stream().map(post -> new PositionId(Draw.id(random))).toList();
        for (int i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            positions.add(new Position(
                    ids.get(i),
                    post.role(),
                    site.id(),
                    site.area().region(),
                    ids.get(post.substitute()),
                    phones.next(site.area()),
                    mailbox(site, post, i),
                    i == 0,
                    post.hours().week()));
            if (!post.vacant()) {
                tenures.add(tenure(newcomer(site.area()), ids.get(i), -(90 + random.nextInt(2000)), null));
            }
        }
        var desk = positions.get(positions.size() - posts.size());
        organisations.add(site.organisation(desk.phone()));
    }

    private static String mailbox(Site site, Post post, int place) {
        String name = place == 0 ? "garde" : post.role() == Role.RUNAWAY_LIAISON ? "liaison" : "poste" + place;
        return name + "." + site.id().code().toLowerCase(Locale.ROOT) + "@demo.filet.example";
    }

    private void seatPersona(Persona persona) {
        var id = seat(persona).person();
        people.replaceAll(person -> person.id().equals(id) ? new Person(id, persona.holder()) : person);
    }

    /** One has left three weeks ago; the post goes on with another holder, the same number, the same mailbox. */
    private void succession() {
        var post = last(SUCCESSION, Role.YOUTH_WORKER);
        tenures.removeIf(tenure -> tenure.position().equals(post));
        tenures.add(tenure(newcomer(Area.MONTREAL), post, -900, -21));
        tenures.add(tenure(newcomer(Area.MONTREAL), post, -21, null));
    }

    /** One will come in three weeks to a post that is vacant today. */
    private void arrival() {
        tenures.add(tenure(newcomer(Area.ABITIBI_TEMISCAMINGUE), last(ARRIVAL, Role.YOUTH_WORKER), 21, null));
    }

    /** One has announced leaving in ten days. */
    private void departure() {
        var post = last(DEPARTURE, Role.POLICE_OFFICER);
        tenures.replaceAll(tenure -> tenure.position().equals(post)
                ? new Tenure(tenure.person(), post, tenure.startsOn(), today.plusDays(10))
                : tenure);
    }

    private Person newcomer(Area area) {
        String name = name(area);
        while (!names.add(name)) {
            name = name(area);
        }
        var person = new Person(new PersonId(Draw.id(random)), name);
        people.add(person);
        return person;
    }

    private String name(Area area) {
        var community = Community.in(area, random);
        String given = random.nextInt(100) < 65 ? community.girl(random) : community.boy(random);
        return given + " " + community.surname(random);
    }

    private Tenure tenure(Person person, PositionId post, int from, @Nullable Integer until) {
        return new Tenure(person.id(), post, today.plusDays(from), until == null ? null : today.plusDays(until));
    }

    private PositionId last(OrganisationId organisation, Role role) {
        return posts(organisation, role).toList().getLast().id();
    }

    private Stream<Position> posts(OrganisationId organisation, Role role) {
        return positions.stream()
                .filter(post -> post.organisation().equals(organisation) && post.role() == role && !post.dutyDesk());
    }

    private Stream<Tenure> holder(PositionId post) {
        return tenures.stream()
                .filter(tenure -> tenure.position().equals(post))
                .filter(tenure -> !tenure.startsOn().isAfter(today))
                .filter(tenure -> tenure.endsOn() == null || tenure.endsOn().isAfter(today));
    }
}
