package org.filet.runaways.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Refused;
import org.filet.web.Fields;
import org.filet.web.RequestKey;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a form sent, as typed: read without trusting it, and shown again when something is missing. */
record Sent(MultiValueMap<String, String> fields) {

    /** Bounds what a hand-made request can hold; the rules of each text are stricter. */
    private static final int LONGEST = 10_000;

    static Sent nothing() {
        return new Sent(new LinkedMultiValueMap<>());
    }

    public String text(String name) {
        var value = fields.getFirst(name);
        return value == null
                ? ""
                : value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    public boolean ticked(String name) {
        return fields.containsKey(name);
    }

    /** Whether this choice of a list was made. */
    public boolean has(String name, String value) {
        return typed().has(name, value);
    }

    List<String> all(String name) {
        return typed().all(name);
    }

    <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return typed().one(name, type);
    }

    <E extends Enum<E>> E required(String name, Class<E> type) {
        return one(name, type).orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE));
    }

    <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
        return typed().many(name, type);
    }

    private Fields typed() {
        return new Fields(fields);
    }

    Optional<UUID> id(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** @throws Refused where a form came without one: it could be carried out twice */
    RequestKey key() {
        return new RequestKey(id("key").orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE)));
    }
}
