package org.filet.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.runaways.EpisodeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code imports.reference}. */
@Component
class ReferenceTable {

    private final JdbcClient jdbc;

    ReferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Imports of one organisation wait for each other: the same file twice at once is the same file twice. */
    void queue(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 0))")
                .param("organisation", organisation.code())
                .query((row, number) -> number)
                .list();
    }

    Set<String> known(OrganisationId organisation, List<String> references) {
        return new HashSet<>(jdbc.sql("""
                select reference from imports.reference where organisation = ? and reference = any (?::text[])
                """)
                .param(organisation.code())
                .param(references.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    void delete(List<EpisodeId> episodes) {
        jdbc.sql("delete from imports.reference where episode = any (?::uuid[])")
                .param(episodes.stream().map(EpisodeId::value).toArray(UUID[]::new))
                .update();
    }

    void insert(OrganisationId organisation, List<Row> rows, List<EpisodeId> episodes, Instant at) {
        var references = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).reference().isEmpty()) {
                references.add(rows.get(i).reference());
                ids.add(episodes.get(i).value());
            }
        }
        jdbc.sql("""
                insert into imports.reference (organisation, reference, episode, imported_at)
                select ?, r.reference, r.episode, ? from unnest(?::text[], ?::uuid[]) as r (reference, episode)
                """)
                .param(organisation.code())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(references.toArray(String[]::new))
                .param(ids.toArray(UUID[]::new))
                .update();
    }
}
