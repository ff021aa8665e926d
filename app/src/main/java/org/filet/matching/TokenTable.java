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
import org.filet.linkage.atrest.AtRest;
import org.filet.linkage.atrest.RestingToken;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.token}: resting values only; who they stand for is the holder's. */
@Component
class TokenTable implements EpochUse {

    /** The more, the less a copy of the table tells, and the more a question looks for; docs/linkage-privacy.md. */
    private static final AtRest REST = new AtRest(16);

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

    /**
     * Draws pointers' tokens anew, under a group drawn anew as well: those of before are destroyed, and what is written
     * has no value in common with them.
     */
    void replace(List<Tokens> all, int epoch) {
        var pointers = all.stream().map(Tokens::pointer).toArray(Long[]::new);
        var groups = regroup(pointers);
        var numbers = new ArrayList<Long>();
        var families = new ArrayList<Short>();
        var values = new ArrayList<UUID>();
        for (var one : all) {
            int group = groups.getOrDefault(one.pointer(), 0);
            for (var token : one.tokens()) {
                var resting = REST.rest(token, group);
                numbers.add(one.pointer());
                families.add(resting.family());
                values.add(new UUID(resting.high(), resting.low()));
            }
        }
        jdbc.sql("delete from matching.token where pointer = any (?)")
                .param(pointers)
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

    private Map<Long, Integer> regroup(Long[] pointers) {
        var groups = new HashMap<Long, Integer>();
        jdbc.sql("""
                update matching.pointer set rest_group = floor(random() * :groups)::smallint where number = any (:numbers)
                returning number, rest_group
                """).param("groups", REST.groups()).param("numbers", pointers).query(row -> {
            groups.put(row.getLong(1), row.getInt(2));
        });
        return groups;
    }

    /**
     * Pointers of other organisations, of other regions unless the region's rule says otherwise, that share a token
     * with one of these questions. Two files told to be two people do not meet.
     */
    List<Hit> shared(List<Asked> questions, OrganisationId asker, RegionId region, Visibility visibility, Instant now) {
        var places = new ArrayList<Integer>();
        var youths = new ArrayList<UUID>();
        var asked = new ArrayList<Integer>();
        var values = new ArrayList<UUID>();
        for (int i = 0; i < questions.size(); i++) {
            var tokens = questions.get(i).tokens();
            for (int j = 0; j < tokens.size(); j++) {
                for (int group = 0; group < REST.groups(); group++) {
                    var resting = REST.rest(tokens.get(j), group);
                    places.add(i);
                    youths.add(questions.get(i).youth().value());
                    asked.add(j);
                    values.add(new UUID(resting.high(), resting.low()));
                }
            }
        }
        return jdbc.sql("""
                select q.place, p.number, p.id, p.youth, p.organisation, p.region, p.contact, p.visibility, p.canary,
                       p.rest_group, array_agg(q.asked) as asked, array_agg(t.family) as masked
                  from unnest(:places::integer[], :youths::uuid[], :asked::integer[], :values::uuid[])
                       as q (place, youth, asked, value)
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
                .param("asked", asked.toArray(Integer[]::new))
                .param("values", values.toArray(UUID[]::new))
                .param("visibility", visibility.name())
                .param("region", region.code())
                .param("asker", asker.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> hit(row, questions))
                .list();
    }

    @Override
    public long tokensUnder(int epoch) {
        return jdbc.sql("select count(*) from matching.token where epoch = :epoch")
                .param("epoch", epoch)
                .query(Long.class)
                .single();
    }

    private static Hit hit(ResultSet row, List<Asked> questions) throws SQLException {
        int place = row.getInt("place");
        int group = row.getInt("rest_group");
        var asked = (Integer[]) row.getArray("asked").getArray();
        var masked = (Object[]) row.getArray("masked").getArray();
        var families = new HashSet<Short>();
        for (int i = 0; i < asked.length; i++) {
            var token = questions.get(place).tokens().get(asked[i]);
            families.add(token.family());
            families.add(REST.family(new RestingToken(0, 0, ((Number) masked[i]).shortValue()), token, group));
        }
        return new Hit(
                place,
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
