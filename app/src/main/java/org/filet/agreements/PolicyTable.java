package org.filet.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.web.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what decides out of the agreements that were signed. */
@Component
class PolicyTable {

    private final JdbcClient jdbc;
    private final Laws laws;

    PolicyTable(JdbcClient jdbc, Laws laws) {
        this.jdbc = jdbc;
        this.laws = laws;
    }

    long epoch() {
        return jdbc.sql("select epoch from agreements.policy_epoch")
                .query(Long.class)
                .single();
    }

    void advance() {
        jdbc.sql("update agreements.policy_epoch set epoch = epoch + 1").update();
    }

    /**
     * In the order of their codes. Those that have ended are there too: they explain. Each as many times
     * as its givers have laws.
     */
    List<Pact> pacts() {
        var parties = new LinkedHashMap<UUID, Sides>();
        jdbc.sql("""
                select p.* from agreements.agreement_party p join agreements.agreement a on a.id = p.agreement
                 where a.state in ('ACTIVE', 'RENEWAL_DUE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'SUPERSEDED')
                """).query(row -> {
            parties.computeIfAbsent(row.getObject("agreement", UUID.class), id -> new Sides())
                    .add(row);
        });
        Map<UUID, List<Clause>> clauses = jdbc
                .sql("""
                select a.*, b.kind from agreements.agreement_article a
                  left join agreements.legal_basis b on b.code = a.basis order by agreement, number
                """)
                .query((row, number) -> Map.entry(row.getObject("agreement", UUID.class), clause(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var pacts = jdbc.sql("""
                select * from agreements.agreement
                 where state in ('ACTIVE', 'RENEWAL_DUE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'SUPERSEDED')
                 order by code
                """)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return pact(row, parties.getOrDefault(id, new Sides()), clauses.getOrDefault(id, List.of()));
                })
                .list();
        return laws.of(pacts);
    }

    private static final class Sides {
        final Set<OrganisationId> givers = new HashSet<>();
        final Set<OrganisationId> receivers = new HashSet<>();

        void add(ResultSet row) throws SQLException {
            var party = new OrganisationId(row.getString("organisation"));
            if (row.getBoolean("gives")) {
                givers.add(party);
            }
            if (row.getBoolean("receives")) {
                receivers.add(party);
            }
        }
    }

    private static Pact pact(ResultSet row, Sides sides, List<Clause> clauses) throws SQLException {
        var lastDay = row.getObject("ends_on", LocalDate.class);
        Instant end = lastDay.plusDays(1).atStartOfDay(Times.QUEBEC).toInstant();
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Pact(
                row.getString("code"),
                sides.givers,
                sides.receivers,
                row.getObject("starts_on", LocalDate.class)
                        .atStartOfDay(Times.QUEBEC)
                        .toInstant(),
                ended != null && ended.toInstant().isBefore(end) ? ended.toInstant() : end,
                row.getString("state").equals("SUSPENDED"),
                clauses);
    }

    private static Clause clause(ResultSet row) throws SQLException {
        return new Clause(
                row.getInt("number"),
                Purpose.valueOf(row.getString("purpose")),
                texts(row, "categories").stream().map(Category::valueOf).collect(Collectors.toSet()),
                texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()),
                row.getString("basis"),
                "CONSENT".equals(row.getString("kind")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
