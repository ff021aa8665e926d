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

    /** False where the code is taken. */
    boolean insert(Region region) {
        boolean fresh = jdbc.sql("""
                insert into network.region (code, name_fr, name_en, rank)
                values (:code, :french, :english, case when :quebec then 1 else 3 end) on conflict (code) do nothing
                """)
                        .param("code", region.id().code())
                        .param("french", region.name().french())
                        .param("english", region.name().english())
                        .param("quebec", region.id().inQuebec())
                        .update()
                == 1;
        if (fresh) {
            region.neighbours()
                    .forEach(neighbour -> jdbc.sql("insert into network.border (one, other) values (:one, :other)")
                            .param("one", region.id().code())
                            .param("other", neighbour.code())
                            .update());
        }
        return fresh;
    }
}
