package org.filet.youths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.keys.BlindIndex;
import org.filet.keys.Companion;
import org.filet.keys.Sealing;
import org.springframework.stereotype.Component;

/**
 * Where a search begins: one-way values of how names begin, in both orders. Each is one byte, shared by many beginnings;
 * what it finds is opened and compared. It is made from the files, in no copy of the database, and goes with a youth's
 * key.
 */
@Component
class NameIndex implements Companion {

    private static final String COLUMN = "youths.name_index";
    private static final int SHORTEST = 2;
    /** What is typed beyond this narrows nothing here: shorter beginnings tell less to whoever steals the index. */
    private static final int LONGEST = 4;

    private final NameIndexTable table;
    private final Sealing sealing;

    NameIndex(NameIndexTable table, Sealing sealing) {
        this.table = table;
        this.sealing = sealing;
    }

    void enter(OrganisationId holder, Map<YouthId, Identity> identities) {
        var values = sealing.index(holder);
        var entries = new ArrayList<NameIndexTable.Entry>();
        identities.forEach((youth, identity) -> {
            for (short value : values(identity, values)) {
                entries.add(new NameIndexTable.Entry(value, youth.value()));
            }
        });
        table.insert(holder, entries);
    }

    /** The values that every file has whose name begins so; not only those. */
    Set<Short> wanted(OrganisationId holder, String plain) {
        return beginnings(plain, sealing.index(holder));
    }

    @Override
    public void forget(Collection<UUID> subjects) {
        table.delete(subjects);
    }

    /** A name as a search compares it: first in one order, then in the other. */
    static List<String> orders(String givenNames, String surnames) {
        return List.of(Folding.plain(givenNames + " " + surnames), Folding.plain(surnames + " " + givenNames));
    }

    private static Set<Short> values(Identity identity, BlindIndex index) {
        var values = new HashSet<Short>();
        orders(identity.givenNames(), identity.surnames()).forEach(name -> values.addAll(beginnings(name, index)));
        return values;
    }

    private static Set<Short> beginnings(String plain, BlindIndex index) {
        var values = new HashSet<Short>();
        int letters = plain.codePointCount(0, plain.length());
        for (int length = SHORTEST; length <= Math.min(letters, LONGEST); length++) {
            values.add(index.value(COLUMN, plain.substring(0, plain.offsetByCodePoints(0, length))));
        }
        return values;
    }
}
