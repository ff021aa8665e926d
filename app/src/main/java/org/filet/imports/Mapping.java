package org.filet.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Refused;

/**
 * Which column holds what.
 *
 * @param columns the place of each field's column, from 0
 */
public record Mapping(Map<Field, Integer> columns) {

    /** What the headings suggest; a person confirms or changes it. */
    public static Mapping proposed(List<String> headings) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            for (int i = 0; i < headings.size(); i++) {
                if (field.suits(headings.get(i))) {
                    columns.putIfAbsent(field, i);
                }
            }
        }
        return new Mapping(columns);
    }

    /** @throws Refused where no column holds a name, or two fields claim one column */
    Mapping checked() {
        if (!columns.containsKey(Field.GIVEN_NAMES) && !columns.containsKey(Field.SURNAMES)) {
            throw new Refused(ImportRefusal.NO_NAME_COLUMN);
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            throw new Refused(ImportRefusal.COLUMN_TWICE);
        }
        return this;
    }

    public Optional<Integer> of(Field field) {
        return Optional.ofNullable(columns.get(field));
    }
}
