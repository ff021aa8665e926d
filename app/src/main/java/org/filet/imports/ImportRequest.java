package org.filet.imports;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks.
 *
 * @param map columns given by hand: {@code surnames=NOM,birth_date=DDN}; the others are proposed from the headings
 */
record ImportRequest(
        String file, String organisation, @Nullable String map, Optional<Instant> lastSeen, boolean skipBadRows) {

    /** Empty for wrong use. */
    static Optional<ImportRequest> parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        if (!"episodes".equals(left.poll())) {
            return Optional.empty();
        }
        String file = null;
        String organisation = null;
        String map = null;
        Optional<Instant> lastSeen = Optional.empty();
        boolean skip = false;
        while (!left.isEmpty()) {
            var argument = left.poll();
            switch (argument) {
                case "--organisation", "--organization" -> organisation = left.poll();
                case "--map" -> map = left.poll();
                case "--skip-bad-rows" -> skip = true;
                case "--last-seen" -> {
                    lastSeen = Optional.ofNullable(left.poll()).flatMap(Words::moment);
                    if (lastSeen.isEmpty()) {
                        return Optional.empty();
                    }
                }
                default -> {
                    if (argument.startsWith("--") || file != null) {
                        return Optional.empty();
                    }
                    file = argument;
                }
            }
        }
        return file == null || organisation == null
                ? Optional.empty()
                : Optional.of(new ImportRequest(file, organisation, map, lastSeen, skip));
    }

    /** @throws Refused where the map names a field or a column that is not there */
    Mapping mapping(Sheet table) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        columns.putAll(Mapping.proposed(table.headings()).columns());
        if (map != null) {
            for (var pair : map.split(",", -1)) {
                var sides = pair.split("=", 2);
                int place = sides.length == 2 ? table.headings().indexOf(sides[1]) : -1;
                if (place < 0) {
                    throw new Refused(ImportRefusal.NO_SUCH_COLUMN);
                }
                columns.put(field(sides[0]), place);
            }
        }
        return new Mapping(columns);
    }

    private static Field field(String name) {
        try {
            return Field.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(ImportRefusal.NO_SUCH_COLUMN, e);
        }
    }
}
