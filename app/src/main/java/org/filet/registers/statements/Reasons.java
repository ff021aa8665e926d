package org.filet.registers.statements;

import java.util.List;
import java.util.UUID;
import org.filet.keys.Cell;
import org.filet.keys.Sealing;
import org.springframework.stereotype.Component;

/** Why somebody judged as they did, sealed with the key that the holder has for the youth. */
@Component
class Reasons {

    private final Sealing sealing;

    Reasons(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] seal(StatementRequest request, UUID judgement, String words) {
        return sealing.toSeal(request.holder(), List.of(request.youth())).seal(request.youth(), cell(judgement), words);
    }

    /** Empty once the youth's keys are destroyed or away. */
    String open(StatementRequest request, UUID judgement, byte[] sealed) {
        var keys = sealing.toOpen(request.holder(), List.of(request.youth()));
        return keys.refusal(request.youth()).isPresent() ? "" : keys.open(request.youth(), cell(judgement), sealed);
    }

    private static Cell cell(UUID judgement) {
        return new Cell("registers.statement_judgement", "reasons", judgement);
    }
}
