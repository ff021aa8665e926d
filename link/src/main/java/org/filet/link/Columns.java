package org.filet.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns hold what.
 *
 * @param places of each field's columns, from 0, in the order in which their cells are joined
 */
record Columns(Map<Field, List<Integer>> places) {

    /** What the headings suggest. */
    static Columns proposed(List<String> headings) {
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            for (int i = 0; i < headings.size(); i++) {
                if (field.suits(headings.get(i)) && (field.several() || !places.containsKey(field))) {
                    places.computeIfAbsent(field, f -> new ArrayList<>()).add(i);
                }
            }
        }
        return new Columns(places);
    }

    /**
     * What a person says: {@code given=first+middle,surname=last,born=dob}; fields not named keep what is proposed,
     * {@code id=} leaves one out.
     */
    Columns changed(String map, List<String> headings) throws Refusal {
        Map<Field, List<Integer>> changed = new EnumMap<>(Field.class);
        changed.putAll(places);
        for (String part : map.split(",", -1)) {
            int equals = part.indexOf('=');
            Field field = equals < 0
                    ? null
                    : Field.named(part.substring(0, equals).strip()).orElse(null);
            if (field == null) {
                throw Refusal.use("wrong.columns", part);
            }
            List<Integer> columns = new ArrayList<>();
            for (String heading : part.substring(equals + 1).split("\\+", -1)) {
                if (!heading.isBlank()) {
                    columns.add(place(heading.strip(), headings));
                }
            }
            if (columns.isEmpty()) {
                changed.remove(field);
            } else {
                changed.put(field, columns);
            }
        }
        return new Columns(changed);
    }

    /** @throws Refusal where no column holds a name */
    Columns checked(Table table) throws Refusal {
        if (!has(Field.GIVEN) && !has(Field.SURNAME)) {
            throw Refusal.of("refused.no-names", table.file());
        }
        return this;
    }

    Columns without(Field field) {
        Map<Field, List<Integer>> rest = new EnumMap<>(Field.class);
        rest.putAll(places);
        rest.remove(field);
        return new Columns(rest);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The cells of a field joined by a space; empty where the file has no such column. {@code NA} is empty. */
    String text(Field field, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int place : places.getOrDefault(field, List.of())) {
            String cell = place < cells.size() ? unquoted(cells.get(place).strip()) : "";
            if (!cell.isEmpty() && !cell.equals("NA")) {
                text.append(text.isEmpty() ? "" : " ").append(cell);
            }
        }
        return text.toString();
    }

    /** A quote after a space is part of the cell for the reader, and was not for whoever wrote it. */
    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
    }

    static int place(String heading, List<String> headings) throws Refusal {
        int place = headings.indexOf(heading);
        for (int i = 0; place < 0 && i < headings.size(); i++) {
            place = headings.get(i).equalsIgnoreCase(heading) ? i : -1;
        }
        if (place < 0) {
            throw Refusal.of("refused.no-column", heading, String.join(" · ", headings));
        }
        return place;
    }
}
