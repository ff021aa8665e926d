package org.filet.youths;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code youths.youth}. */
@Component
class YouthTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    YouthTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Returns those whose code was taken: they are not in, and want another. */
    List<Youth> insert(List<Youth> youths) {
        var rows = batches.batchUpdate("""
                insert into youths.youth (id, organisation, home_region, code, given_names, surnames, other_names,
                                          birth_date, gender, description, phone)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (organisation, code) do nothing
                """, youths, BATCH, (statement, youth) -> {
            var identity = youth.identity();
            statement.setObject(1, youth.id().value());
            statement.setString(2, youth.holder().code());
            statement.setString(3, youth.homeRegion().code());
            statement.setString(4, youth.code());
            statement.setString(5, identity.givenNames());
            statement.setString(6, identity.surnames());
            statement.setString(7, identity.otherNames());
            statement.setObject(8, identity.birthDate(), java.sql.Types.DATE);
            statement.setString(9, identity.gender().name());
            statement.setString(10, identity.description());
            statement.setString(11, identity.phone());
        });
        var inserted = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
        return IntStream.range(0, youths.size())
                .filter(i -> inserted[i] == 0)
                .mapToObj(youths::get)
                .toList();
    }

    List<Youth> find(Collection<YouthId> ids) {
        return jdbc.sql("select * from youths.youth where id = any (?::uuid[])")
                .param(ids.stream().map(YouthId::value).toArray(UUID[]::new))
                .query(YouthTable::youth)
                .list();
    }

    Optional<Youth> find(YouthId id) {
        return jdbc.sql("select * from youths.youth where id = :id")
                .param("id", id.value())
                .query(YouthTable::youth)
                .optional();
    }

    /** Compares without accents or case; the text is taken literally, never as a pattern. */
    List<Youth> search(OrganisationId organisation, String text, int most) {
        return jdbc.sql("""
                select * from youths.youth
                 where organisation = :organisation
                   and (starts_with(youths.plain(given_names || ' ' || surnames), youths.plain(:text))
                     or starts_with(youths.plain(surnames || ' ' || given_names), youths.plain(:text))
                     or starts_with(code, upper(:text)))
                 order by surnames, given_names
                 limit :most
                """)
                .param("organisation", organisation.code())
                .param("text", text)
                .param("most", most)
                .query(YouthTable::youth)
                .list();
    }

    private static Youth youth(ResultSet row, int number) throws SQLException {
        return new Youth(
                new YouthId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getString("organisation")),
                new RegionId(row.getString("home_region")),
                row.getString("code"),
                new Identity(
                        row.getString("given_names"),
                        row.getString("surnames"),
                        row.getString("other_names"),
                        row.getObject("birth_date", LocalDate.class),
                        Gender.valueOf(row.getString("gender")),
                        row.getString("description"),
                        row.getString("phone")));
    }
}
