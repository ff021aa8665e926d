package org.filet.imports.web;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.filet.imports.Defaults;
import org.filet.imports.Field;
import org.filet.imports.Mapping;
import org.filet.runaways.Origin;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the preview sends back: the place of each field's column ({@code -1}: none) and what empty cells mean. */
record MappingForm(
        Map<Field, Integer> columns,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime lastSeen,
        Origin origin,
        @Nullable Boolean skip) {

    Mapping mapping() {
        var chosen = new EnumMap<Field, Integer>(Field.class);
        columns.forEach((field, place) -> {
            if (place >= 0) {
                chosen.put(field, place);
            }
        });
        return new Mapping(chosen);
    }

    /** A box that is not ticked, or not offered, is not sent at all. */
    boolean skips() {
        return Boolean.TRUE.equals(skip);
    }

    Defaults defaults() {
        return new Defaults(lastSeen.atZone(Times.QUEBEC).toInstant(), origin);
    }
}
