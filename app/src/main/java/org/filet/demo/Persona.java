package org.filet.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;

/** Whom a visitor of the demo may be. */
public enum Persona {
    INTERVENANTE_GATINEAU("Maude Lafrenière", Role.YOUTH_WORKER, "CR-07"),
    CHEFFE_GATINEAU("Nadia El Amrani", Role.UNIT_HEAD, "CR-07"),
    LIAISON_OUTAOUAIS("Étienne Papatie", Role.RUNAWAY_LIAISON, "CR-07"),
    RPRP_OUTAOUAIS("Sylvie O’Brien", Role.PRIVACY_OFFICER, "CR-07"),
    DIRECTION_OUTAOUAIS("Chantal Bergevin", Role.DIRECTOR, "CR-07"),
    POLICE_GATINEAU("Marc-André Fraser", Role.POLICE_OFFICER, "POL-07"),
    INTERVENANT_MONTREAL("Wilson Toussaint", Role.YOUTH_WORKER, "CR-06"),
    CHEFFE_MONTREAL("Geneviève Trần", Role.UNIT_HEAD, "CR-06"),
    LIAISON_MONTREAL("Lucía Hernández", Role.RUNAWAY_LIAISON, "CR-06"),
    RPRP_MONTREAL("Olivier Nguyen-Roy", Role.PRIVACY_OFFICER, "CR-06"),
    DIRECTION_MONTREAL("Fatima Zahra Lahlou", Role.DIRECTOR, "CR-06"),
    POLICE_MONTREAL("Karim Haddad", Role.POLICE_OFFICER, "POL-06"),
    RUE_MONTREAL("Alex Desrosiers", Role.COMMUNITY_WORKER, "COM-06"),
    ECOLE_LAVAL("Roseline Saint-Fleur", Role.SCHOOL_WORKER, "SCO-13"),
    SANTE_SAGUENAY("Mikuan Fontaine", Role.HEALTH_WORKER, "SAN-02"),
    CAVAC_MONTEREGIE("Hannah MacLeod", Role.VICTIM_SUPPORT_WORKER, "CAV-16"),
    TABLE_ESTRIE("Pierre-Luc Boisvert", Role.TABLE_COORDINATOR, "CR-05"),
    ANALYSTE("Thùy Linh Võ", Role.ANALYST, "CR-03"),
    ADMIN("Jonathan Côté", Role.TECHNICAL_ADMINISTRATOR, "CR-03");

    private final String holder;
    private final Role role;
    private final OrganisationId organisation;

    Persona(String holder, Role role, String organisation) {
        this.holder = holder;
        this.role = role;
        this.organisation = new OrganisationId(organisation);
    }

    public static Optional<Persona> of(String slug) {
        return Stream.of(values())
                .filter(persona -> persona.slug().equals(slug))
                .findFirst();
    }

    /** The names already taken; nobody else of the network is drawn with one of them. */
    static Set<String> holders() {
        return Stream.of(values()).map(Persona::holder).collect(Collectors.toCollection(HashSet::new));
    }

    /** As addresses write it: {@code intervenante-gatineau}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The invented name of whoever holds the post. */
    public String holder() {
        return holder;
    }

    public Role role() {
        return role;
    }

    public OrganisationId organisation() {
        return organisation;
    }
}
