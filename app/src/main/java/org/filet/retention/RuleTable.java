package org.filet.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code retention.rule}. */
@Component("retentionRuleTable")
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds for an organisation at this moment, one of each category. */
    List<Rule> inForce(OrganisationId organisation, Instant now) {
        return jdbc.sql("""
                select distinct on (category) * from retention.rule
                 where organisation in (:organisation, '*') and valid_from <= :now
                 order by category, organisation = '*', valid_from desc
                """)
                .param("organisation", organisation.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RuleTable::rule)
                .list();
    }

    /** What an organisation set for itself, the newest first. */
    List<Rule> of(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from retention.rule where organisation = :organisation order by valid_from desc limit :most
                """)
                .param("organisation", organisation.code())
                .param("most", most)
                .query(RuleTable::rule)
                .list();
    }

    /** Whether it is in: one from the same moment may be there. */
    boolean insert(UUID id, Actor actor, Category category, int months, String source, Instant from, Instant now) {
        return jdbc.sql("""
                insert into retention.rule (id, category, organisation, months, source, position, set_at, valid_from)
                values (:id, :category, :organisation, :months, :source, :position, :now, :from) on conflict do nothing
                """)
                        .param("id", id)
                        .param("category", category.name())
                        .param("organisation", actor.organisation().code())
                        .param("months", months)
                        .param("source", source)
                        .param("position", actor.position().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        var position = row.getObject("position", UUID.class);
        return new Rule(
                Category.valueOf(row.getString("category")),
                row.getInt("months"),
                row.getString("source"),
                !row.getString("organisation").equals("*"),
                position == null ? null : new PositionId(position),
                row.getObject("valid_from", OffsetDateTime.class).toInstant());
    }
}
