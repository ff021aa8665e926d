package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.linkage.BlindToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.token}: blind values only; who they stand for is the holder's. */
@Component
class TokenTable {

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pointer's number and its tokens. */
    record Tokens(long pointer, List<BlindToken> tokens) {}

    /** Where a question's tokens met a pointer's: the families of both sides. */
    record Hit(
            int question,
            PointerId pointer,
            UUID youth,
            OrganisationId holder,
            RegionId region,
            UUID contact,
            Visibility visibility,
            Set<Short> families) {}

    void insert(List<Tokens> all) {
        var numbers = new ArrayList<Long>();
        var families = new ArrayList<Short>();
        var values = new ArrayList<UUID>();
        for (var one : all) {
            for (var token : one.tokens()) {
                numbers.add(one.pointer());
                families.add(token.family());
                values.add(new UUID(token.high(), token.low()));
            }
        }
        jdbc.sql("""
                insert into matching.token (pointer, family, value)
                select * from unnest(?::bigint[], ?::smallint[], ?::uuid[])
                """)
                .param(numbers.toArray(Long[]::new))
                .param(families.toArray(Short[]::new))
                .param(values.toArray(UUID[]::new))
                .update();
    }

    /** Pointers of other regions and other organisations that share a token with one of these questions. */
    List<Hit> shared(List<List<BlindToken>> questions, OrganisationId asker, RegionId region, Instant now) {
        var places = new ArrayList<Integer>();
        var families = new ArrayList<Short>();
        var values = new ArrayList<UUID>();
        for (int i = 0; i < questions.size(); i++) {
            for (var token : questions.get(i)) {
                places.add(i);
                families.add(token.family());
                values.add(new UUID(token.high(), token.low()));
            }
        }
        return jdbc.sql("""
                select q.place, p.id, p.youth, p.organisation, p.region, p.contact, p.visibility,
                       array_agg(distinct q.family) || array_agg(distinct t.family) as families
                  from unnest(?::integer[], ?::smallint[], ?::uuid[]) as q (place, family, value)
                  join matching.token t on t.value = q.value
                  join matching.pointer p on p.number = t.pointer
                 where p.region <> ? and p.organisation <> ? and p.ended_at is null and p.expires_at > ?
                 group by q.place, p.number
                """)
                .param(places.toArray(Integer[]::new))
                .param(families.toArray(Short[]::new))
                .param(values.toArray(UUID[]::new))
                .param(region.code())
                .param(asker.code())
                .param(now.atOffset(ZoneOffset.UTC))
                .query(TokenTable::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        var families = new HashSet<Short>();
        for (var family : (Object[]) row.getArray("families").getArray()) {
            families.add(((Number) family).shortValue());
        }
        return new Hit(
                row.getInt("place"),
                new PointerId(row.getObject("id", UUID.class)),
                row.getObject("youth", UUID.class),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("region")),
                row.getObject("contact", UUID.class),
                Visibility.valueOf(row.getString("visibility")),
                families);
    }
}
