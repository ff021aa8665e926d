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
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the preview sends back: the place of each field's column ({@code -1}: none) and what empty cells mean. */
record MappingForm(
        @Nullable Map<Field, Integer> columns,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime lastSeen,

        @Nullable Origin origin,
        @Nullable Boolean skip) {

    Mapping mapping() {
        var chosen = new EnumMap<Field, Integer>(Field.class);
        if (columns != null) {
            columns.forEach((field, place) -> {
                if (place >= 0) {
                    chosen.put(field, place);
                }
            });
        }
        return new Mapping(chosen);
    }

    /** A box that is not ticked, or not offered, is not sent at all. */
    boolean skips() {
        return Boolean.TRUE.equals(skip);
    }

    /** What the preview always sends: without it somebody wrote the request by hand. */
    Defaults defaults() {
        if (lastSeen == null || origin == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Defaults(lastSeen.atZone(Times.QUEBEC).toInstant(), origin);
    }
}
