package org.filet.youths;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code youths.unsealed}: what a Filet before sealing had written, until the next start seals it. */
@Component
class UnsealedTable {

    private final JdbcClient jdbc;

    UnsealedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some after this one, in their order. */
    List<Youth> some(UUID after, int most) {
        return jdbc.sql("""
                select u.*, y.organisation, y.home_region, y.code
                  from youths.unsealed u join youths.youth y using (id)
                 where u.id > ? order by u.id limit ? for update of u
                """)
                .param(after)
                .param(most)
                .query(UnsealedTable::youth)
                .list();
    }

    void delete(List<Youth> youths) {
        jdbc.sql("delete from youths.unsealed where id = any (?::uuid[])")
                .param(youths.stream().map(youth -> youth.id().value()).toArray(UUID[]::new))
                .update();
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
