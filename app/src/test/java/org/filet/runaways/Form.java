package org.filet.runaways;

import org.filet.web.RequestKey;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as a browser sends it, with a key of its own. */
record Form(MultiValueMap<String, String> fields) {

    Form() {
        this(new LinkedMultiValueMap<>());
        fields.add("key", RequestKey.fresh().value().toString());
    }

    static Form complete() {
        return new Form()
                .with("givenNames", "Zoé")
                .with("surnames", "Gagnon")
                .with("birthDate", "2009-05-04")
                .with("gender", "GIRL")
                .with("lastSeen", "2026-03-01T06:30")
                .with("origin", "CR_UNIT")
                .with("words", "Parti après le souper");
    }

    Form with(String name, String value) {
        var changed = new LinkedMultiValueMap<>(fields);
        changed.set(name, value);
        return new Form(changed);
    }

    Form and(String name, String value) {
        var changed = new LinkedMultiValueMap<>(fields);
        changed.add(name, value);
        return new Form(changed);
    }
}
