package org.filet.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.keyholders.EpochUse;
import org.filet.linkage.BlindToken;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.token}: blind values only; who they stand for is the holder's. */
@Component
class TokenTable implements EpochUse {

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pointer's number and its tokens. */
    record Tokens(long pointer, List<BlindToken> tokens) {}

    /** A question's place in its list, the youth asked about and the tokens. */
    record Asked(YouthId youth, List<BlindToken> tokens) {}

    /** Where a question's tokens met a pointer's: the families of both sides. */
    record Hit(
            int question,
            long number,
            PointerId pointer,
            UUID youth,
            OrganisationId holder,
            RegionId region,
            UUID contact,
            Visibility visibility,
            boolean canary,
            Set<Short> families) {}

    /** Draws a pointer's tokens anew: those of before are destroyed. */
    void replace(List<Tokens> all, int epoch) {
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
        jdbc.sql("delete from matching.token where pointer = any (?)")
                .param(all.stream().map(Tokens::pointer).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                insert into matching.token (pointer, family, value, epoch)
                select *, ?::integer from unnest(?::bigint[], ?::smallint[], ?::uuid[])
                """)
                .param(epoch)
                .param(numbers.toArray(Long[]::new))
                .param(families.toArray(Short[]::new))
                .param(values.toArray(UUID[]::new))
                .update();
    }

    /** The tokens that the pointers on these files have now; a file without any is left out. */
    Map<YouthId, List<BlindToken>> ofPointersOn(List<YouthId> youths) {
        var tokens = new HashMap<YouthId, List<BlindToken>>();
        jdbc.sql("""
                select p.youth, t.family, t.value from matching.pointer p join matching.token t on t.pointer = p.number
                 where p.youth = any (:youths) and p.ended_at is null
                   and t.pointer = any (array(select number from matching.pointer
                                               where youth = any (:youths) and ended_at is null))
                """).param("youths", ids(youths)).query(row -> {
            var value = row.getObject("value", UUID.class);
            tokens.computeIfAbsent(new YouthId(row.getObject("youth", UUID.class)), youth -> new ArrayList<>())
                    .add(new BlindToken(
                            row.getShort("family"), value.getMostSignificantBits(), value.getLeastSignificantBits()));
        });
        return tokens;
    }

    private static UUID[] ids(List<YouthId> youths) {
        return youths.stream().map(YouthId::value).toArray(UUID[]::new);
    }

    /**
     * Pointers of other organisations, of other regions unless the region's rule says otherwise, that share a token
     * with one of these questions. Two files told to be two people do not meet.
     */
    List<Hit> shared(List<Asked> questions, OrganisationId asker, RegionId region, Visibility visibility, Instant now) {
        var places = new ArrayList<Integer>();
        var youths = new ArrayList<UUID>();
        var families = new ArrayList<Short>();
        var values = new ArrayList<UUID>();
        for (int i = 0; i < questions.size(); i++) {
            for (var token : questions.get(i).tokens()) {
                places.add(i);
                youths.add(questions.get(i).youth().value());
                families.add(token.family());
                values.add(new UUID(token.high(), token.low()));
            }
        }
        return jdbc.sql("""
                select q.place, p.number, p.id, p.youth, p.organisation, p.region, p.contact, p.visibility, p.canary,
                       array_agg(distinct q.family) || array_agg(distinct t.family) as families
                  from unnest(:places::integer[], :youths::uuid[], :families::smallint[], :values::uuid[])
                       as q (place, youth, family, value)
                  join matching.token t on t.value = q.value
                  join matching.pointer p on p.number = t.pointer
                 where p.visibility = :visibility and p.organisation <> :asker
                   and p.ended_at is null and p.expires_at > :now
                   and (p.region <> :region or (select r.same_region from matching.region_rule r
                                                 where r.region in (:region, '*') and r.valid_from <= :now
                                                 order by r.region = '*', r.valid_from desc limit 1))
                   and not exists (select from matching.apart a
                                    where a.one = least(q.youth, p.youth) and a.other = greatest(q.youth, p.youth))
                 group by q.place, p.number
                """)
                .param("places", places.toArray(Integer[]::new))
                .param("youths", youths.toArray(UUID[]::new))
                .param("families", families.toArray(Short[]::new))
                .param("values", values.toArray(UUID[]::new))
                .param("visibility", visibility.name())
                .param("region", region.code())
                .param("asker", asker.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenTable::hit)
                .list();
    }

    @Override
    public long tokensUnder(int epoch) {
        return jdbc.sql("select count(*) from matching.token where epoch = :epoch")
                .param("epoch", epoch)
                .query(Long.class)
                .single();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        var families = new HashSet<Short>();
        for (var family : (Object[]) row.getArray("families").getArray()) {
            families.add(((Number) family).shortValue());
        }
        return new Hit(
                row.getInt("place"),
                row.getLong("number"),
                new PointerId(row.getObject("id", UUID.class)),
                row.getObject("youth", UUID.class),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("region")),
                row.getObject("contact", UUID.class),
                Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("canary"),
                families);
    }
}
