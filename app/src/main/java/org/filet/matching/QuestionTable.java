package org.filet.matching;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.linkage.BlindToken;
import org.filet.runaways.EpisodeId;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code matching.question}. */
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

    /** By people: what an import brings is not counted. */
    int askedBy(OrganisationId organisation, Instant since) {
        return count("organisation", organisation.code(), since);
    }

    private int count(String column, Object value, Instant since) {
        return jdbc.sql("select count(*) from matching.question where not imported and " + column
                        + " = :value and at > :since")
                .param("value", value)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void insert(List<Question> all) {
        batches.batchUpdate("""
                insert into matching.question
                  (id, episode, youth, organisation, position, person, role, sector, region, at, contacts, basis,
                   basis_reference, partial, imported, state, tokens)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, all, BATCH, QuestionTable::fill);
    }

    private static void fill(PreparedStatement statement, Question question) throws SQLException {
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
        statement.setObject(17, TokenBytes.of(question.tokens()), Types.BINARY);
    }

    /** The first that wait or whose blind pointers wait, each for one worker; those passed over are with another. */
    List<Question> next(Question.State state, boolean imported, int most) {
        return jdbc.sql("""
                select * from matching.question where state = :state and imported = :imported
                 order by at, id limit :most for update skip locked
                """)
                .param("state", state.name())
                .param("imported", imported)
                .param("most", most)
                .query(QuestionTable::question)
                .list();
    }

    /**
     * Questions that an import brought, once the import's pointer has its tokens. While pointers stand under an earlier
     * epoch they wait: the present epoch's tokens would pass those by. Not {@code exists}: for a prepared
     * statement PostgreSQL expects many of those, and reads every pointer to find that there are none.
     */
    List<Question> importedWhosePointerStands(int epoch, Instant now, int most) {
        return jdbc.sql("""
                select * from matching.question q
                 where q.state = 'WAITING' and q.imported
                   and (q.tokens is not null
                        or not exists (select from matching.pointer p where p.youth = q.youth and p.ended_at is null))
                   and not exists (select from matching.pointer p
                                    where p.youth = q.youth and p.ended_at is null and p.epoch <> :epoch)
                   and (select p.epoch from matching.pointer p
                         where p.ended_at is null and p.expires_at > :now and p.epoch > :epoch
                         order by p.epoch limit 1) is null
                   and (select p.epoch from matching.pointer p
                         where p.ended_at is null and p.expires_at > :now and p.epoch < :epoch and p.epoch <> 0
                         order by p.epoch limit 1) is null
                 order by q.at, q.id limit :most for update of q skip locked
                """)
                .param("epoch", epoch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(QuestionTable::question)
                .list();
    }

    /** An import's question stands on the tokens of its own pointer, at hand when that is encoded. */
    void lend(YouthId youth, List<BlindToken> tokens) {
        jdbc.sql(
                        "update matching.question set tokens = :tokens where youth = :youth and imported and state = 'WAITING'")
                .param("tokens", TokenBytes.of(tokens), Types.BINARY)
                .param("youth", youth.value())
                .update();
    }

    /** Imported questions have their answers. */
    void answered(List<UUID> ids) {
        jdbc.sql("update matching.question set state = 'ANSWERED' where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
        name(ids);
    }

    /** A question that waited has its answer. */
    void answer(Question question) {
        jdbc.sql("update matching.question set state = 'ANSWERED', tokens = :tokens where id = :id")
                .param("tokens", TokenBytes.of(question.tokens()), Types.BINARY)
                .param("id", question.id())
                .update();
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

    List<Question> about(EpisodeId episode) {
        return jdbc.sql("select * from matching.question where episode = :episode order by at, id")
                .param("episode", episode.value())
                .query(QuestionTable::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        var youth = row.getObject("youth", UUID.class);
        return new Question(
                row.getObject("id", UUID.class),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new YouthId(youth == null ? new UUID(0, 0) : youth),
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
                TokenBytes.read(row.getBytes("tokens")));
    }
}
