package org.filet.matching;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of {@code matching.question}: what was asked, and what became of it. */
@Component
class QuestionTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    QuestionTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Questions of an organisation wait for each other until the transaction ends, so that a quota is one. */
    void queue(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('matching.question'), hashtext(:organisation))")
                .param("organisation", organisation.code())
                .query((row, number) -> number)
                .list();
    }

    int askedBy(PositionId position, Instant since) {
        return count("position", position.value(), since);
    }

    int askedAbout(YouthId youth, Instant since) {
        return count("youth", youth.value(), since);
    }

    /** By people: what an import brings is not counted, nor what never left. */
    int askedBy(OrganisationId organisation, Instant since) {
        return count("organisation", organisation.code(), since);
    }

    private int count(String column, Object value, Instant since) {
        return jdbc.sql("select count(*) from matching.question where not imported and state <> 'DROPPED' and " + column
                        + " = :value and at > :since")
                .param("value", value)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @param claimed until when whoever asks is about to get their tokens; null: they wait for anybody */
    void insert(List<Question> all, Map<EpisodeId, OrganisationId> holders, @Nullable Instant claimed) {
        batches.batchUpdate("""
                insert into matching.question
                  (id, episode, youth, organisation, position, person, role, sector, region, at, contacts, basis,
                   basis_reference, partial, imported, state, claimed_until, holder)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, (statement, question) -> {
            fill(statement, question, claimed);
            statement.setString(
                    18, Objects.requireNonNull(holders.get(question.episode())).code());
        });
    }

    private static void fill(PreparedStatement statement, Question question, @Nullable Instant claimed)
            throws SQLException {
        var by = question.by();
        statement.setObject(1, question.id());
        statement.setObject(2, question.episode().value());
        statement.setObject(3, question.youth().value());
        statement.setString(4, by.organisation().code());
        statement.setObject(5, by.position().value());
        statement.setObject(6, by.person().value());
        statement.setString(7, by.role().name());
        statement.setString(8, by.sector().name());
        statement.setString(9, by.region().code());
        statement.setObject(10, question.at().atOffset(ZoneOffset.UTC));
        statement.setInt(11, question.contacts());
        statement.setString(12, question.basis().code());
        statement.setString(13, question.basis().reference());
        statement.setBoolean(14, question.partial());
        statement.setBoolean(15, question.imported());
        statement.setString(16, question.state().name());
        statement.setObject(
                17, claimed == null ? null : claimed.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Imported questions have their answers. */
    void answered(List<UUID> ids) {
        jdbc.sql("update matching.question set state = 'ANSWERED', claimed_until = null, tries = 0 where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
        name(ids);
    }

    /** Counts the contacts that answers name; in one statement whatever the number of answers. */
    void name(List<UUID> ids) {
        jdbc.sql("""
                update matching.question q
                   set contacts = (select count(*) from matching.match m
                                    where m.episode = q.episode and m.visibility = 'VISIBLE'
                                      and m.outcome is distinct from 'DIFFERENT')
                 where q.id = any (?)
                """).param(ids.toArray(UUID[]::new)).update();
    }

    /** Nothing more to look at: the tokens are destroyed. */
    void settle(List<UUID> ids) {
        jdbc.sql("update matching.question set state = 'SETTLED', tokens = null where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** They are not asked: the tokens are destroyed, and whoever asked reads that. */
    void drop(List<UUID> ids) {
        jdbc.sql("update matching.question set state = 'DROPPED', tokens = null where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    List<Question> about(EpisodeId episode) {
        return jdbc.sql("select * from matching.question where episode = :episode order by at, id")
                .param("episode", episode.value())
                .query(QuestionTable::question)
                .list();
    }

    static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new YouthId(row.getObject("youth", UUID.class)),
                new Actor(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PositionId(row.getObject("position", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        new OrganisationId(row.getString("organisation")),
                        Sector.valueOf(row.getString("sector")),
                        new RegionId(row.getString("region"))),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Basis(row.getString("basis"), row.getString("basis_reference")),
                row.getBoolean("partial"),
                row.getBoolean("imported"),
                Question.State.valueOf(row.getString("state")),
                row.getInt("contacts"),
                row.getInt("tries"),
                TokenBytes.read(row.getBytes("tokens")));
    }
}
