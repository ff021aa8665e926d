package org.filet.youths;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code youths.youth}: it never sees a name. */
@Component
class YouthTable {

    private static final int BATCH = 500;
    private static final String SEALED = "given_names, surnames, other_names, birth_date, gender, description, phone";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    YouthTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Returns those whose code was taken: they are not in, and want another. */
    List<SealedYouth> insert(List<SealedYouth> youths) {
        batches.batchUpdate(
                "insert into youths.youth (" + SEALED + ", organisation, home_region, code, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (organisation, code) do nothing",
                youths,
                BATCH,
                (statement, youth) -> {
                    int next = parts(statement, youth);
                    statement.setString(next, youth.holder().code());
                    statement.setString(next + 1, youth.homeRegion().code());
                    statement.setString(next + 2, youth.code());
                    statement.setObject(next + 3, youth.id().value());
                });
        // Asked, not counted: of rows that go in one statement the driver does not say which went in.
        var there = there(youths);
        return youths.stream().filter(youth -> !there.contains(youth.id())).toList();
    }

    private Set<YouthId> there(List<SealedYouth> youths) {
        return jdbc.sql("select id from youths.youth where id = any (:ids)")
                .param("ids", youths.stream().map(youth -> youth.id().value()).toArray(UUID[]::new))
                .query((row, number) -> new YouthId(row.getObject("id", UUID.class)))
                .set();
    }

    void seal(List<SealedYouth> youths) {
        batches.batchUpdate(
                "update youths.youth set (" + SEALED + ") = (?, ?, ?, ?, ?, ?, ?) where id = ?",
                youths,
                BATCH,
                (statement, youth) ->
                        statement.setObject(parts(statement, youth), youth.id().value()));
    }

    List<SealedYouth> find(Collection<YouthId> ids) {
        return jdbc.sql("select * from youths.youth where id = any (?::uuid[])")
                .param(ids.stream().map(YouthId::value).toArray(UUID[]::new))
                .query(YouthTable::youth)
                .list();
    }

    Optional<SealedYouth> find(YouthId id) {
        return jdbc.sql("select * from youths.youth where id = :id")
                .param("id", id.value())
                .query(YouthTable::youth)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<SealedYouth> lock(YouthId id) {
        return jdbc.sql("select * from youths.youth where id = :id for no key update")
                .param("id", id.value())
                .query(YouthTable::youth)
                .optional();
    }

    Optional<SealedYouth> find(OrganisationId organisation, String code) {
        return jdbc.sql("select * from youths.youth where organisation = :organisation and code = :code")
                .param("organisation", organisation.code())
                .param("code", code)
                .query(YouthTable::youth)
                .optional();
    }

    /** Files that may be meant: whose code begins so, or that have all these values in the index of names. */
    List<SealedYouth> candidates(OrganisationId organisation, String code, Set<Short> values, int most) {
        return jdbc.sql("""
                select * from youths.youth
                 where id in (select id from youths.youth where organisation = ? and starts_with(code, ?)
                              union
                              select youth from youths.name_index where organisation = ? and value = any (?::smallint[])
                               group by youth having count(*) = ?)
                 order by code limit ?
                """)
                .params(organisation.code(), code, organisation.code())
                .param(values.toArray(Short[]::new))
                .param(values.size())
                .param(most)
                .query(YouthTable::youth)
                .list();
    }

    /** Sealed files that are in no index of names: a copy was put back. After this one, in their order. */
    List<SealedYouth> unindexed(UUID after, int most) {
        return jdbc.sql("""
                select * from youths.youth y
                 where id > ? and given_names is not null
                   and not exists (select 1 from youths.name_index i where i.youth = y.id)
                 order by id limit ?
                """).param(after).param(most).query(YouthTable::youth).list();
    }

    private static int parts(PreparedStatement statement, SealedYouth youth) throws SQLException {
        int column = 1;
        for (var part : Part.values()) {
            statement.setBytes(column++, youth.parts().get(part));
        }
        return column;
    }

    private static SealedYouth youth(ResultSet row, int number) throws SQLException {
        var parts = new EnumMap<Part, byte[]>(Part.class);
        for (var part : Part.values()) {
            parts.put(part, row.getBytes(part.column()));
        }
        return new SealedYouth(
                new YouthId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("home_region")),
                row.getString("code"),
                parts);
    }
}
