package org.filet.runaways.amber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.amber_criterion}, {@code amber_answer} and {@code amber_decision}: added to alone. */
@Component
class AmberTable {

    private final JdbcClient jdbc;

    AmberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its fact is sealed with the holder's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(UUID id, String criterion, AmberAnswer answer, byte[] fact, PositionId position, Instant at) {}

    /** Its reference is sealed with the holder's key for the youth. */
    @SuppressWarnings("ArrayRecordComponent")
    record Decided(
            UUID id,
            AmberForce force,
            AmberDecision decision,
            Instant decidedAt,
            byte[] reference,
            PositionId position,
            OrganisationId holder,
            Instant at,
            Basis basis) {}

    List<AmberSheet.Criterion> criteria() {
        return jdbc.sql("select * from runaways.amber_criterion order by rank")
                .query((row, number) -> new AmberSheet.Criterion(
                        row.getString("code"),
                        new Bilingual(row.getString("text_fr"), row.getString("text_en")),
                        row.getString("source"),
                        row.getBoolean("verified")))
                .list();
    }

    void insert(EpisodeSummary episode, Answered answered) {
        jdbc.sql("""
                insert into runaways.amber_answer (id, episode, youth, holder, criterion, answer, fact, position, at)
                values (:id, :episode, :youth, :holder, :criterion, :answer, :fact, :position, :at)
                """)
                .param("id", answered.id())
                .param("episode", episode.id().value())
                .param("youth", episode.youth().value())
                .param("holder", episode.holder().code())
                .param("criterion", answered.criterion())
                .param("answer", answered.answer().name())
                .param("fact", answered.fact())
                .param("position", answered.position().value())
                .param("at", answered.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last word on each criterion. */
    List<Answered> answers(EpisodeId episode) {
        return jdbc.sql("""
                select distinct on (criterion) * from runaways.amber_answer where episode = :episode
                 order by criterion, turn desc
                """)
                .param("episode", episode.value())
                .query((row, number) -> new Answered(
                        row.getObject("id", UUID.class),
                        row.getString("criterion"),
                        AmberAnswer.valueOf(row.getString("answer")),
                        row.getBytes("fact"),
                        new PositionId(row.getObject("position", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(EpisodeSummary episode, Decided decided) {
        jdbc.sql("""
                insert into runaways.amber_decision
                  (id, episode, youth, holder, force, decision, decided_at, reference, position, at, basis)
                values (:id, :episode, :youth, :holder, :force, :decision, :decidedAt, :reference, :position, :at, :basis)
                """)
                .param("id", decided.id())
                .param("episode", episode.id().value())
                .param("youth", episode.youth().value())
                .param("holder", episode.holder().code())
                .param("force", decided.force().name())
                .param("decision", decided.decision().name())
                .param("decidedAt", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .param("reference", decided.reference())
                .param("position", decided.position().value())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .param("basis", decided.basis().code())
                .update();
    }

    /** In the order in which they were noted. */
    List<Decided> decisions(EpisodeId episode, int most) {
        return jdbc.sql("select * from runaways.amber_decision where episode = :episode order by turn limit :most")
                .param("episode", episode.value())
                .param("most", most)
                .query(AmberTable::decided)
                .list();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                AmberForce.valueOf(row.getString("force")),
                AmberDecision.valueOf(row.getString("decision")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getBytes("reference"),
                new PositionId(row.getObject("position", UUID.class)),
                new OrganisationId(row.getString("holder")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Basis.of(row.getString("basis")));
    }
}
