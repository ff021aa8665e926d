package org.filet.runaways;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All the SQL of {@code runaways.journal}: an episode's own history, added to and never changed. */
@Component
class JournalTable {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    JournalTable(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** A line to be written. */
    record Line(RunawayEvent event, String key, List<String> args) {}

    void append(List<Line> lines) {
        batches.batchUpdate("""
                insert into runaways.journal
                  (episode, at, key, args, position, organisation, basis, basis_reference, holder)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """, lines, BATCH, (statement, line) -> {
            var event = line.event();
            statement.setObject(1, event.episode().value());
            statement.setObject(2, event.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, line.key());
            statement.setString(4, json.writeValueAsString(line.args()));
            statement.setObject(5, event.by().position().value());
            statement.setString(6, event.by().organisation().code());
            statement.setString(7, event.basis().code());
            statement.setString(8, event.basis().reference());
            statement.setString(9, event.holder().code());
        });
    }

    void append(RunawayEvent event, String key, List<String> args) {
        jdbc.sql("""
                insert into runaways.journal
                  (episode, at, key, args, position, organisation, basis, basis_reference, holder)
                values (:episode, :at, :key, :args::jsonb, :position, :organisation, :basis, :reference, :holder)
                """)
                .param("episode", event.episode().value())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("args", json.writeValueAsString(args))
                .param("position", event.by().position().value())
                .param("organisation", event.by().organisation().code())
                .param("basis", event.basis().code())
                .param("reference", event.basis().reference())
                .param("holder", event.holder().code())
                .update();
    }

    List<TimelineEntry> of(EpisodeId episode) {
        return jdbc.sql("select * from runaways.journal where episode = :episode order by at, id")
                .param("episode", episode.value())
                .query((row, number) -> new TimelineEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("key"),
                        json.readValue(row.getString("args"), TEXTS),
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("organisation")),
                        new Basis(row.getString("basis"), row.getString("basis_reference"))))
                .list();
    }

    /** Leaves in these youths' histories the words of lists and the regions, and nothing that anyone typed. */
    void empty(Collection<UUID> youths) {
        jdbc.sql("""
                update runaways.journal j
                   set args = (
                     select coalesce(jsonb_agg(case when arg ~ :kept then arg else '' end order by place), '[]')
                       from jsonb_array_elements_text(j.args) with ordinality a (arg, place))
                 where episode in (select id from runaways.episode where youth = any (:youths::uuid[]))
                   and exists (select 1 from jsonb_array_elements_text(j.args) arg where arg <> '' and arg !~ :kept)
                """)
                .param("youths", youths.toArray(UUID[]::new))
                .param("kept", TimelineEntry.OF_A_LIST)
                .update();
    }
}
