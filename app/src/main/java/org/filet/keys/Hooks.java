package org.filet.keys;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules have to say when keys end. Asked for late: they themselves seal. */
@Component
class Hooks {

    private final ObjectProvider<Companion> companions;
    private final ObjectProvider<Objection> objections;

    Hooks(ObjectProvider<Companion> companions, ObjectProvider<Objection> objections) {
        this.companions = companions;
        this.objections = objections;
    }

    /** Message keys of what is against it; empty where nothing is. */
    List<String> objections(UUID subject) {
        return objections.stream()
                .filter(objection -> objection.against(subject))
                .map(Objection::why)
                .sorted()
                .toList();
    }

    void forget(Collection<UUID> subjects) {
        companions.stream().forEach(companion -> companion.forget(List.copyOf(subjects)));
    }
}
