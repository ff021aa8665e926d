package org.filet.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All the SQL of {@code alerts.journal}: what alerts add to an episode's history. Added to and never changed. */
@Component
class AlertJournalTable implements TimelineSource {

    private static final int SHOWN = 500;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertJournalTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param what names the message {@code alerts.happened.<what>} in small letters */
    void write(Alert alert, String what, List<String> args, Actor by, Instant at, Basis basis) {
        jdbc.sql("""
                insert into alerts.journal
                  (episode, holder, at, key, args, position, organisation, basis, basis_reference)
                values (:episode, :holder, :at, :key, :args::jsonb, :position, :organisation, :basis, :reference)
                """)
                .param("episode", alert.episode().value())
                .param("holder", alert.holder().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("key", "alerts.happened." + what.toLowerCase(Locale.ROOT))
                .param("args", json.writeValueAsString(args))
                .param("position", by.position().value())
                .param("organisation", by.organisation().code())
                .param("basis", basis.code())
                .param("reference", basis.reference())
                .update();
    }

    @Override
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return jdbc.sql("select * from alerts.journal where episode = :episode order by at, id limit :most")
                .param("episode", episode.value())
                .param("most", SHOWN)
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
                update alerts.journal j
                   set args = (
                     select coalesce(jsonb_agg(case when arg ~ :kept then arg else '' end order by place), '[]')
                       from jsonb_array_elements_text(j.args) with ordinality a (arg, place))
                 where episode in (select episode from alerts.alert where youth = any (:youths::uuid[]))
                   and exists (select 1 from jsonb_array_elements_text(j.args) arg where arg <> '' and arg !~ :kept)
                """)
                .param("youths", youths.toArray(UUID[]::new))
                .param("kept", TimelineEntry.OF_A_LIST)
                .update();
    }
}
