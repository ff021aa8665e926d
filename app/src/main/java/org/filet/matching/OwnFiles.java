package org.filet.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.linkage.Person;
import org.filet.matching.EncodingTable.Waiting;
import org.filet.youths.Youths;
import org.springframework.stereotype.Component;

/** Owners' machines read their own files to encode them: each reading is traced. Joins a transaction. */
@Component
class OwnFiles {

    private final Youths youths;
    private final CanaryTable canaries;

    OwnFiles(Youths youths, CanaryTable canaries) {
        this.youths = youths;
        this.canaries = canaries;
    }

    /** Who stands behind each of these pointers, by the pointer's number. */
    Map<Long, Person> read(List<Waiting> claimed) {
        var persons = new HashMap<Long, Person>();
        Map<OrganisationId, List<Waiting>> byOwner =
                claimed.stream().filter(one -> !one.canary()).collect(Collectors.groupingBy(Waiting::organisation));
        byOwner.values().forEach(own -> {
            var holdings =
                    own.stream().collect(Collectors.toMap(Waiting::youth, OwnFiles::holding, (one, same) -> one));
            var identities = youths.identities(owner(own.getFirst()), holdings, Action.ENCODE_POINTER);
            own.forEach(one ->
                    persons.put(one.number(), Blinding.person(Objects.requireNonNull(identities.get(one.youth())))));
        });
        claimed.stream()
                .filter(Waiting::canary)
                .forEach(one -> persons.put(one.number(), canaries.person(one.number())));
        return persons;
    }

    static Actor owner(Waiting one) {
        return Actor.clock(one.organisation(), one.region());
    }

    private static Holding holding(Waiting one) {
        return new Holding(one.youth().value(), one.youth().value(), one.organisation(), one.region());
    }
}
