package org.filet.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Sector;
import org.filet.network.Organisation;
import org.filet.network.Regime;

/**
 * An invented organisation before it has a telephone.
 *
 * @param area where it is
 * @param serves the regions it serves, that one included
 */
record Site(OrganisationId id, Bilingual name, Sector sector, Area area, Set<Area> serves, boolean indigenousGoverned) {

    private static final Set<Area> SCHOOLS =
            EnumSet.of(Area.CAPITALE_NATIONALE, Area.MONTREAL, Area.OUTAOUAIS, Area.LAVAL, Area.MONTEREGIE);
    private static final Set<Area> CLINICS =
            EnumSet.of(Area.SAGUENAY_LAC_SAINT_JEAN, Area.ESTRIE, Area.MONTREAL, Area.ABITIBI_TEMISCAMINGUE);

    /** Invented names of community organisations, one a region in the order of the codes. */
    private static final List<String> STREET = List.of(
            "Halte Belle-Marée",
            "Carrefour Pleine-Lune",
            "Passerelle Vent-Debout",
            "Relais Trois-Lueurs",
            "Maison Sentier-Clair",
            "Travail de rue Nord-Étoile",
            "Escale Deux-Rives",
            "Abri Bois-Debout",
            "Phare Grande-Houle",
            "Détour Mille-Épinettes",
            "Accueil Vent-Salé",
            "Repère Haute-Colline",
            "Coin Île-Ouverte",
            "Tremplin Plaine-Vive",
            "Refuge Mont-Tranquille",
            "Ancrage Plein-Sud",
            "Pont Cœur-de-Plaine");

    /** Invented organisations governed by Indigenous communities. */
    private static final Map<Area, Bilingual> GOVERNED = new EnumMap<>(Map.of(
            Area.MAURICIE, new Bilingual("Cercle des familles de la rivière (démo)", "River Families Circle (demo)"),
            Area.ABITIBI_TEMISCAMINGUE, new Bilingual("Maison du lac aux Bouleaux (démo)", "Birch Lake House (demo)"),
            Area.COTE_NORD, new Bilingual("Halte des quatre vents (démo)", "Four Winds Stopover (demo)"),
            Area.NORD_DU_QUEBEC,
                    new Bilingual("Services à la jeunesse de la baie (démo)", "Bay Youth Services (demo)")));

    /** Every organisation of the demo. */
    static List<Site> all() {
        var sites = new ArrayList<Site>();
        for (var area : Area.values()) {
            sites.add(of("CR", Sector.INSTITUTIONAL, area, "Centre de protection et de réadaptation", "Youth Centre"));
            sites.add(of("POL", Sector.POLICE, area, "Service de police", "Police Service"));
            sites.add(community(area));
            sites.add(of(
                    "CAV",
                    Sector.VICTIM_SERVICES,
                    area,
                    "Soutien aux personnes touchées par un acte criminel",
                    "Crime Support Service"));
            if (SCHOOLS.contains(area)) {
                sites.add(of("SCO", Sector.SCHOOL, area, "Centre de services scolaire", "School Service Centre"));
            }
            if (CLINICS.contains(area)) {
                sites.add(of("SAN", Sector.HEALTH, area, "Clinique jeunesse", "Youth Clinic"));
            }
        }
        GOVERNED.forEach((area, name) -> sites.add(
                new Site(new OrganisationId("IND-" + area.code()), name, Sector.COMMUNITY, area, around(area), true)));
        return List.copyOf(sites);
    }

    private static Site of(String prefix, Sector sector, Area area, String french, String english) {
        var name = new Bilingual(french + " " + area.ofIt() + " (démo)", area.plain() + " " + english + " (demo)");
        return new Site(new OrganisationId(prefix + "-" + area.code()), name, sector, area, Set.of(area), false);
    }

    private static Site community(Area area) {
        String name = STREET.get(area.number() - 1);
        return new Site(
                new OrganisationId("COM-" + area.code()),
                new Bilingual(name + " (démo)", name + " (demo)"),
                Sector.COMMUNITY,
                area,
                around(area),
                false);
    }

    private static Set<Area> around(Area area) {
        return switch (area) {
            case MONTREAL -> Set.of(Area.MONTREAL, Area.LAVAL);
            case NORD_DU_QUEBEC -> Set.of(Area.NORD_DU_QUEBEC, Area.ABITIBI_TEMISCAMINGUE);
            default -> Set.of(area);
        };
    }

    Organisation organisation(String phone) {
        var regions = serves.stream().map(Area::region).collect(Collectors.toUnmodifiableSet());
        return new Organisation(id, name, sector, regime(), area.region(), regions, phone, indigenousGoverned);
    }

    boolean is(String... codes) {
        return Stream.of(codes).anyMatch(id.code()::equals);
    }

    private Regime regime() {
        return switch (sector) {
            case INSTITUTIONAL, HEALTH -> Regime.R_22_1;
            case POLICE, SCHOOL -> Regime.A_2_1;
            case COMMUNITY, VICTIM_SERVICES -> Regime.P_39_1;
        };
    }
}
