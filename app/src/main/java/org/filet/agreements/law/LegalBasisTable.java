package org.filet.agreements.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.network.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code agreements.legal_basis}, its conditions and confirmations. */
@Component
class LegalBasisTable {

    private final JdbcClient jdbc;

    LegalBasisTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LegalBasis> all() {
        var conditions = jdbc
                .sql("select * from agreements.basis_condition order by basis, number")
                .query((row, number) -> Map.entry(
                        row.getString("basis"), new Bilingual(row.getString("text_fr"), row.getString("text_en"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from agreements.legal_basis order by rank")
                .query((row, number) -> basis(row, conditions.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    void confirm(String basis, String jurist, Actor by, Instant at) {
        jdbc.sql("""
                insert into agreements.basis_confirmation (basis, organisation, jurist, by, at)
                values (:basis, :organisation, :jurist, :by, :at)
                on conflict (basis, organisation) do update set jurist = :jurist, by = :by, at = :at
                """)
                .param("basis", basis)
                .param("organisation", by.organisation().code())
                .param("jurist", jurist)
                .param("by", by.position().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Confirmation> confirmed(OrganisationId organisation) {
        return jdbc
                .sql("select * from agreements.basis_confirmation where organisation = :organisation")
                .param("organisation", organisation.code())
                .query((row, number) -> new Confirmation(
                        row.getString("basis"),
                        row.getString("jurist"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Confirmation::basis, confirmation -> confirmation));
    }

    private static LegalBasis basis(ResultSet row, List<Bilingual> conditions) throws SQLException {
        return new LegalBasis(
                row.getString("code"),
                LegalBasis.Kind.valueOf(row.getString("kind")),
                row.getString("jurisdiction"),
                Arrays.stream((String[]) row.getArray("regimes").getArray())
                        .map(Regime::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new Bilingual(row.getString("citation_fr"), row.getString("citation_en")),
                new Bilingual(row.getString("text_fr"), row.getString("text_en")),
                row.getString("text_of"),
                conditions,
                row.getBoolean("beyond_quebec"));
    }
}
