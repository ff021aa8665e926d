package org.filet.youths;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.keys.DataKeys;
import org.filet.keys.Sealing;
import org.springframework.stereotype.Component;

/** Files between readable and sealed: nothing else of this module holds a key. Joins a transaction. */
@Component
class Files {

    private final YouthTable table;
    private final NameIndex index;
    private final Sealing sealing;

    Files(YouthTable table, NameIndex index, Sealing sealing) {
        this.table = table;
        this.index = index;
        this.sealing = sealing;
    }

    /** Seals files of one organisation and keeps them; those whose code was taken want another. */
    List<SealedYouth> enter(OrganisationId holder, List<Youth> youths) {
        var keys = sealing.toSeal(
                holder, youths.stream().map(youth -> youth.id().value()).toList());
        var left =
                table.insert(youths.stream().map(youth -> sealed(youth, keys)).toList());
        index.enter(holder, youths.stream().collect(Collectors.toMap(Youth::id, Youth::identity)));
        return left;
    }

    /** Seals files that are there anew: amended, or written readable by an older Filet. */
    void seal(OrganisationId holder, List<Youth> youths) {
        var keys = sealing.toSeal(
                holder, youths.stream().map(youth -> youth.id().value()).toList());
        table.seal(youths.stream().map(youth -> sealed(youth, keys)).toList());
    }

    OpenFiles open(Collection<SealedYouth> youths) {
        var byHolder = youths.stream()
                .collect(Collectors.groupingBy(
                        SealedYouth::holder,
                        Collectors.mapping(youth -> youth.id().value(), Collectors.toSet())));
        var keys = new HashMap<OrganisationId, DataKeys>();
        byHolder.forEach((holder, ids) -> keys.put(holder, sealing.toOpen(holder, ids)));
        return new OpenFiles(keys);
    }

    private static SealedYouth sealed(Youth youth, DataKeys keys) {
        UUID id = youth.id().value();
        var parts = new EnumMap<Part, byte[]>(Part.class);
        for (var part : Part.values()) {
            parts.put(part, keys.seal(id, OpenFiles.cell(part, id), part.of(youth.identity())));
        }
        return new SealedYouth(youth.id(), youth.holder(), youth.homeRegion(), youth.code(), parts);
    }
}
