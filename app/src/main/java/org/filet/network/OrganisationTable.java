package org.filet.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code network.organisation}. */
@Component
class OrganisationTable {

    private static final String SELECT = """
            select o.*, (select string_agg(s.region, ' ') from network.organisation_region s
                          where s.organisation = o.code) as regions
              from network.organisation o
            """;

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Organisation organisation) {
        jdbc.sql("""
                insert into network.organisation
                  (code, name_fr, name_en, sector, regime, region, phone, indigenous_governed)
                values (:code, :french, :english, :sector, :regime, :region, :phone, :indigenous)
                """)
                .param("code", organisation.id().code())
                .param("french", organisation.name().french())
                .param("english", organisation.name().english())
                .param("sector", organisation.sector().name())
                .param("regime", organisation.regime().name())
                .param("region", organisation.region().code())
                .param("phone", organisation.phone())
                .param("indigenous", organisation.indigenousGoverned())
                .update();
        organisation
                .regions()
                .forEach(region -> jdbc.sql(
                                "insert into network.organisation_region (organisation, region) values (:organisation, :region)")
                        .param("organisation", organisation.id().code())
                        .param("region", region.code())
                        .update());
    }

    Map<OrganisationId, Regime> regimes(Collection<OrganisationId> ids) {
        return each(ids, row -> Regime.valueOf(row.getString("regime")));
    }

    Map<OrganisationId, RegionId> seats(Collection<OrganisationId> ids) {
        return each(ids, row -> new RegionId(row.getString("region")));
    }

    Map<OrganisationId, Bilingual> names(Collection<OrganisationId> ids) {
        return each(ids, row -> new Bilingual(row.getString("name_fr"), row.getString("name_en")));
    }

    private interface Part<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<OrganisationId, T> each(Collection<OrganisationId> ids, Part<T> part) {
        return jdbc
                .sql("select * from network.organisation where code = any (:codes)")
                .param("codes", ids.stream().map(OrganisationId::code).toArray(String[]::new))
                .query((row, number) -> Map.entry(new OrganisationId(row.getString("code")), part.of(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + " where o.code = :code")
                .param("code", id.code())
                .query(OrganisationTable::organisation)
                .optional();
    }

    List<Organisation> all() {
        return jdbc.sql(SELECT + " order by o.code limit 1000")
                .query(OrganisationTable::organisation)
                .list();
    }

    List<Organisation> in(Collection<RegionId> regions, Collection<Sector> sectors) {
        return jdbc.sql(SELECT + """
                 where o.sector in (:sectors)
                   and exists (select 1 from network.organisation_region s
                                where s.organisation = o.code and s.region in (:regions))
                 order by o.region, o.sector, o.code
                """)
                .param("sectors", sectors.stream().map(Sector::name).toList())
                .param("regions", regions.stream().map(RegionId::code).toList())
                .query(OrganisationTable::organisation)
                .list();
    }

    List<Organisation> in(Collection<RegionId> regions, Collection<Sector> sectors, Collection<Role> posts) {
        return jdbc.sql(SELECT + """
                 where o.sector in (:sectors)
                   and exists (select 1 from network.organisation_region s
                                where s.organisation = o.code and s.region in (:regions))
                   and exists (select 1 from network.position p where p.organisation = o.code and p.role in (:posts))
                 order by o.region, o.sector, o.code
                """)
                .param("sectors", sectors.stream().map(Sector::name).toList())
                .param("regions", regions.stream().map(RegionId::code).toList())
                .param("posts", posts.stream().map(Role::name).toList())
                .query(OrganisationTable::organisation)
                .list();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("code")),
                new Bilingual(row.getString("name_fr"), row.getString("name_en")),
                Sector.valueOf(row.getString("sector")),
                Regime.valueOf(row.getString("regime")),
                new RegionId(row.getString("region")),
                regions(row.getString("regions")),
                row.getString("phone"),
                row.getBoolean("indigenous_governed"));
    }

    private static Set<RegionId> regions(String codes) {
        return Stream.of(codes.split(" ")).map(RegionId::new).collect(Collectors.toUnmodifiableSet());
    }
}
