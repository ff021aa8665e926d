package org.filet.youths;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.keys.Cell;
import org.filet.keys.DataKeys;
import org.filet.keys.SealRefusal;
import org.jspecify.annotations.Nullable;

/** The keys that open some files, for as long as one deed lasts. */
record OpenFiles(Map<OrganisationId, DataKeys> keys) {

    static Cell cell(Part part, UUID youth) {
        return new Cell("youths.youth", part.column(), youth);
    }

    /** @throws Refused with a {@link SealRefusal} */
    Identity identity(SealedYouth youth) {
        return new Identity(
                open(youth, Part.GIVEN_NAMES),
                open(youth, Part.SURNAMES),
                open(youth, Part.OTHER_NAMES),
                born(youth),
                Gender.valueOf(open(youth, Part.GENDER)),
                open(youth, Part.DESCRIPTION),
                open(youth, Part.PHONE));
    }

    @Nullable LocalDate born(SealedYouth youth) {
        var born = open(youth, Part.BIRTH_DATE);
        return born.isEmpty() ? null : LocalDate.parse(born);
    }

    /** Whether the file can be read at all: its key may have been destroyed. */
    boolean readable(SealedYouth youth) {
        return of(youth).refusal(youth.id().value()).isEmpty();
    }

    String open(SealedYouth youth, Part part) {
        byte @Nullable [] sealed = youth.parts().get(part);
        if (sealed == null) {
            throw new Refused(SealRefusal.KEY_AWAY);
        }
        return of(youth).open(youth.id().value(), cell(part, youth.id().value()), sealed);
    }

    private DataKeys of(SealedYouth youth) {
        return Objects.requireNonNull(keys.get(youth.holder()));
    }
}
