package org.filet.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Bilingual;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code network.region} and its borders. */
@Component
class RegionTable {

    private final JdbcClient jdbc;

    RegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> all() {
        return jdbc.sql("""
                select r.code, r.name_fr, r.name_en,
                       coalesce((select string_agg(case when b.one = r.code then b.other else b.one end, ' ')
                                   from network.border b where r.code in (b.one, b.other)), '') as neighbours
                  from network.region r
                 order by r.rank, r.code
                """)
                .query((row, number) -> new Region(
                        new RegionId(row.getString("code")),
                        new Bilingual(row.getString("name_fr"), row.getString("name_en")),
                        Stream.of(row.getString("neighbours").split(" "))
                                .filter(code -> !code.isEmpty())
                                .map(RegionId::new)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }
}
