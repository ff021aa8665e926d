package org.filet.runaways.judgements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.DataKeys;
import org.filet.keys.KeyringRefused;
import org.filet.keys.Sealing;
import org.filet.runaways.Analysis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of a judgement, sealed with the key that the organisation which wrote them has for the youth. */
@Component
class JudgementWords {

    private final Sealing sealing;
    private final JsonMapper json;

    JudgementWords(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** What is sealed together. */
    record Words(
            String reasons,
            Set<UUID> factors,
            String leaving,
            String staying,
            Analysis.@Nullable Support support,
            @Nullable UUID colleague,
            Analysis.@Nullable Informant informant,
            @Nullable Instant heardAt) {

        static final Words GONE = of("", Analysis.NONE);

        static Words of(String reasons, Analysis analysis) {
            var colleague = analysis.colleague();
            return new Words(
                    reasons,
                    analysis.factors(),
                    analysis.leaving(),
                    analysis.staying(),
                    analysis.support(),
                    colleague == null ? null : colleague.value(),
                    analysis.informant(),
                    analysis.heardAt());
        }

        Analysis analysis() {
            return new Analysis(
                    factors,
                    leaving,
                    staying,
                    support,
                    colleague == null ? null : new PositionId(colleague),
                    informant,
                    heardAt,
                    null);
        }
    }

    byte[] seal(UUID youth, OrganisationId by, UUID row, Words words) {
        return sealing.toSeal(by, List.of(youth)).seal(youth, cell(row), json.writeValueAsString(words));
    }

    /** Empty where the writer's own key is away. */
    Optional<DataKeys> keys(UUID youth, OrganisationId by) {
        try {
            return Optional.of(sealing.toOpen(by, List.of(youth)));
        } catch (KeyringRefused away) {
            return Optional.empty();
        }
    }

    /**
     * Nothing where a key is away or destroyed, or what is there is not what was sealed (an incident then): a missing
     * youth's page shows all the same.
     */
    Words open(Optional<DataKeys> keys, UUID youth, JudgementTable.Row row) {
        try {
            return keys.filter(found -> found.refusal(youth).isEmpty())
                    .map(found -> json.readValue(found.open(youth, cell(row.id()), row.sealed()), Words.class))
                    .orElse(Words.GONE);
        } catch (Refused broken) {
            return Words.GONE;
        }
    }

    private static Cell cell(UUID row) {
        return new Cell("runaways.judgement", "sealed", row);
    }
}
