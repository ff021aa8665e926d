package org.filet.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.filet.agreements.texts.Agreements;
import org.filet.demo.SyntheticAgreement;
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
import org.filet.network.Registry;
import org.filet.network.Shift;
import org.filet.network.Tenure;
import org.filet.web.SignIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A small network to play on: three regions, every sector, every role in every organisation, liaison officers in the
 * youth centres only. Import it beside {@link Postgres}; the network is entered once for each database.
 *
 * <p>Duty desks of youth centres and police are on call day and night; the others never, so that the liaison answers.
 */
@TestComponent
public final class Stage {

    /** Outaouais, where most stories begin. */
    public static final RegionId OUTAOUAIS = new RegionId("07");

    public static final RegionId MONTREAL = new RegionId("06");
    public static final RegionId LAVAL = new RegionId("13");

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Map<String, Sector> SECTORS = Map.of(
            "CR", Sector.INSTITUTIONAL,
            "POL", Sector.POLICE,
            "COM", Sector.COMMUNITY,
            "SCO", Sector.SCHOOL,
            "SAN", Sector.HEALTH,
            "CAV", Sector.VICTIM_SERVICES);
    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<String> ORGANISATIONS = List.of(
            "CR-07", "POL-07", "COM-07", "SCO-07", "SAN-07", "CAV-07", "CR-06", "POL-06", "COM-06", "SCO-06", "SAN-06",
            "CAV-06", "CR-13", "POL-13", "COM-13", "SCO-13");
    private static final Map<Sector, Role> DESKS = Map.of(
            Sector.INSTITUTIONAL, Role.UNIT_HEAD,
            Sector.POLICE, Role.POLICE_OFFICER,
            Sector.COMMUNITY, Role.COMMUNITY_WORKER,
            Sector.SCHOOL, Role.SCHOOL_WORKER,
            Sector.HEALTH, Role.HEALTH_WORKER,
            Sector.VICTIM_SERVICES, Role.VICTIM_SUPPORT_WORKER);

    private final SignIn signIn;

    Stage(Registry registry, Agreements agreements, SignIn signIn) {
        this.signIn = signIn;
        var seats = ORGANISATIONS.stream().flatMap(Stage::seats).toList();
        registry.enter(
                Actor.clock(new OrganisationId("FILET"), OUTAOUAIS),
                new Registry.Network(
                        ORGANISATIONS.stream().map(Stage::organisation).toList(),
                        seats.stream().map(Stage::position).toList(),
                        seats.stream()
                                .map(seat -> new Person(seat.person(), name(seat)))
                                .toList(),
                        seats.stream()
                                .map(seat -> new Tenure(seat.person(), seat.position(), SINCE, null))
                                .toList()));
        agreements.enterConcluded(
                Actor.clock(new OrganisationId("FILET"), OUTAOUAIS),
                SyntheticAgreement.among(
                        ORGANISATIONS.stream().map(OrganisationId::new).toList(), SINCE, SINCE.plusYears(20)));
    }

    /** Whoever holds this role in this organisation: {@code actor(Role.YOUTH_WORKER, "CR-07")}. */
    public Actor actor(Role role, String organisation) {
        if (!ORGANISATIONS.contains(organisation) || !seated(role, organisation)) {
            throw new IllegalArgumentException("nobody is " + role + " at " + organisation);
        }
        return seat(role, organisation);
    }

    /** Every role that holds a position in this organisation. */
    public List<Actor> everyone(String organisation) {
        return seats(organisation).toList();
    }

    /** Sends a request as this person, signed in as the pages do it: {@code browser.get().uri("/").with(stage.as(a))}. */
    public RequestPostProcessor as(Actor actor) {
        var signedIn =
                SecurityMockMvcRequestPostProcessors.authentication(signIn.seated(actor.person(), actor.position()));
        var token = SecurityMockMvcRequestPostProcessors.csrf();
        return request -> token.postProcessRequest(signedIn.postProcessRequest(request));
    }

    private static Stream<Actor> seats(String organisation) {
        return ROLES.stream().filter(role -> seated(role, organisation)).map(role -> seat(role, organisation));
    }

    private static boolean seated(Role role, String organisation) {
        return role != Role.SYSTEM && (role != Role.RUNAWAY_LIAISON || sector(organisation) == Sector.INSTITUTIONAL);
    }

    private static Actor seat(Role role, String organisation) {
        return new Actor(
                new PersonId(id("person", role, organisation)),
                new PositionId(id("position", role, organisation)),
                role,
                new OrganisationId(organisation),
                sector(organisation),
                region(organisation));
    }

    private static Organisation organisation(String code) {
        return new Organisation(
                new OrganisationId(code),
                new Bilingual("Organisation " + code, code + " organisation"),
                sector(code),
                Regime.A_2_1,
                region(code),
                Set.of(region(code)),
                phone(code, 0),
                false);
    }

    private static Position position(Actor seat) {
        boolean desk = DESKS.get(seat.sector()) == seat.role();
        boolean awake = seat.sector() == Sector.INSTITUTIONAL || seat.sector() == Sector.POLICE;
        var code = seat.organisation().code();
        return new Position(
                seat.position(),
                seat.role(),
                seat.organisation(),
                seat.region(),
                null,
                phone(code, ROLES.indexOf(seat.role()) + 1),
                seat.role().name().toLowerCase(Locale.ROOT) + "@" + code.toLowerCase(Locale.ROOT) + ".example",
                desk,
                desk && awake ? Shift.always().toList() : List.of());
    }

    /** Numbers kept for fiction: 555-01xx, one area code a region. */
    private static String phone(String organisation, int line) {
        return "8" + organisation.substring(organisation.length() - 2) + " 555-0" + (100 + line);
    }

    private static String name(Actor seat) {
        return "Titulaire " + seat.role() + " " + seat.organisation();
    }

    private static Sector sector(String organisation) {
        return Objects.requireNonNull(SECTORS.get(organisation.substring(0, organisation.indexOf('-'))));
    }

    private static RegionId region(String organisation) {
        return new RegionId(organisation.substring(organisation.indexOf('-') + 1));
    }

    private static UUID id(String kind, Role role, String organisation) {
        return UUID.nameUUIDFromBytes((kind + role + organisation).getBytes(StandardCharsets.UTF_8));
    }
}
