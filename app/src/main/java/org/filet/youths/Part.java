package org.filet.youths;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/** What an identity consists of: each sealed apart, because lists and searches read only some. */
enum Part {
    GIVEN_NAMES(Identity::givenNames),
    SURNAMES(Identity::surnames),
    OTHER_NAMES(Identity::otherNames),
    BIRTH_DATE(identity -> {
        LocalDate born = identity.birthDate();
        return born == null ? "" : born.toString();
    }),
    GENDER(identity -> identity.gender().name()),
    DESCRIPTION(Identity::description),
    PHONE(Identity::phone);

    private final Function<Identity, String> text;

    Part(Function<Identity, String> text) {
        this.text = text;
    }

    String of(Identity identity) {
        return text.apply(identity);
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
