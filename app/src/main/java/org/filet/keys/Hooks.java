package org.filet.keys;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What other modules have to say when keys end. Asked for late: they themselves seal. */
@Component
class Hooks {

    private final ObjectProvider<Companion> companions;
    private final ObjectProvider<Objection> objections;
    private final MessageSource messages;

    Hooks(ObjectProvider<Companion> companions, ObjectProvider<Objection> objections, MessageSource messages) {
        this.companions = companions;
        this.objections = objections;
        this.messages = messages;
    }

    /** Message keys of what is against it; empty where nothing is. */
    List<String> objections(UUID subject) {
        return objections.stream()
                .filter(objection -> objection.against(subject))
                .map(Objection::why)
                .sorted()
                .toList();
    }

    String words(List<String> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason, null, locale))
                .collect(Collectors.joining(", "));
    }

    void forget(Collection<UUID> subjects) {
        companions.stream().forEach(companion -> companion.forget(List.copyOf(subjects)));
    }
}
