package org.filet.matching;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.linkage.BlindToken;
import org.filet.youths.YouthId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of {@code matching.question} that has to do with its way to an answer: what waits, for whom, how long. */
@Component
@Transactional
class WaitingTable {

    private static final String UNCLAIMED = " (q.claimed_until is null or q.claimed_until <= :now)";

    /**
     * While a rotation goes on. Not {@code exists}: for a prepared statement PostgreSQL expects many such pointers, and
     * reads every one to find that there are none; the first in the order of the index is found at once.
     */
    private static final String OTHER_EPOCHS = """
             (coalesce(
                (select p.epoch from matching.pointer p where p.ended_at is null and p.expires_at > :now
                    and p.epoch > :epoch order by p.epoch limit 1),
                (select p.epoch from matching.pointer p where p.ended_at is null and p.expires_at > :now
                    and p.epoch > 0 and p.epoch < :epoch order by p.epoch limit 1)) is not null)
            """;

    private final JdbcClient jdbc;

    WaitingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one question that waits for tokens of its own, until a moment: whoever was killed over it gives it back
     * then. An import's is one of them where its pointer ended before it was encoded, or where pointers have stood under
     * other epochs since before {@code patience}: its pointer's tokens would pass those by.
     */
    Optional<Question> claim(int epoch, Instant now, Instant until, Instant patience) {
        return jdbc.sql("""
                update matching.question set claimed_until = :until
                 where id = (select q.id from matching.question q
                              where q.state = 'WAITING' and""" + UNCLAIMED + """
                                and (not q.imported
                                     or (q.tokens is null
                                         and not exists (select from matching.pointer p
                                                          where p.youth = q.youth and p.ended_at is null))
                                     or (q.tokens is not null and q.at <= :patience and""" + OTHER_EPOCHS + """
                                        ))
                              order by q.imported, q.at, q.id limit 1 for update skip locked)
                returning *
                """)
                .param("epoch", epoch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("patience", patience.atOffset(ZoneOffset.UTC))
                .query(QuestionTable::question)
                .optional();
    }

    /** Gives it back as it was. */
    void release(UUID id) {
        jdbc.sql("update matching.question set claimed_until = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Tried in vain: left alone until then. */
    void postpone(UUID id, Instant until) {
        jdbc.sql("update matching.question set claimed_until = :until, tries = tries + 1 where id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** All of an organisation that draw on one allowance, which is used up. */
    void postponeAll(OrganisationId organisation, boolean imported, Instant until) {
        jdbc.sql("""
                update matching.question set claimed_until = :until
                 where state = 'WAITING' and organisation = :organisation and imported = :imported
                """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation.code())
                .param("imported", imported)
                .update();
    }

    /** A question has its tokens and its answer: false where it has got one meanwhile. */
    boolean answer(Question question) {
        return jdbc.sql("""
                update matching.question set state = 'ANSWERED', tokens = :tokens, claimed_until = null, tries = 0
                 where id = :id and state = 'WAITING'
                """)
                        .param("tokens", TokenBytes.of(question.tokens()), Types.BINARY)
                        .param("id", question.id())
                        .update()
                == 1;
    }

    /**
     * Questions that an import brought, once the import's pointer has its tokens. While pointers stand under another
     * epoch they wait.
     */
    List<UUID> imported(int epoch, Instant now, int most) {
        return jdbc.sql("select q.id from matching.question q where q.state = 'WAITING' and q.imported and" + UNCLAIMED
                        + """
                         and q.tokens is not null
                         and not exists (select from matching.pointer p
                                          where p.youth = q.youth and p.ended_at is null and (p.epoch <> :epoch or p.anew))
                         and not""" + OTHER_EPOCHS + " order by q.at, q.id limit :most")
                .param("epoch", epoch)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Answered questions whose blind pointers wait; what people asked before what imports brought. */
    List<UUID> unlooked(Instant now, int most) {
        return jdbc.sql("select q.id from matching.question q where q.state = 'ANSWERED' and" + UNCLAIMED
                        + " order by q.imported, q.at, q.id limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those of them that are still so, for this transaction alone; those passed over are with another. */
    List<Question> lock(List<UUID> ids, Question.State state) {
        return jdbc.sql("""
                select * from matching.question where id = any (:ids) and state = :state
                 order by imported, at, id for update skip locked
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("state", state.name())
                .query(QuestionTable::question)
                .list();
    }

    /** An import's question stands on the tokens of its own pointer, at hand when that is encoded. */
    void lend(YouthId youth, List<BlindToken> tokens) {
        jdbc.sql("""
                update matching.question set tokens = :tokens where youth = :youth and imported and state = 'WAITING'
                """)
                .param("tokens", TokenBytes.of(tokens), Types.BINARY)
                .param("youth", youth.value())
                .update();
    }
}
