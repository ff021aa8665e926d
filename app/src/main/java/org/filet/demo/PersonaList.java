package org.filet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filet.network.Organisations;
import org.filet.web.StartMessage;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The personas, printed in columns when the demo has started. */
@Component
@Profile("demo")
class PersonaList implements StartMessage {

    private final MessageSource messages;
    private final Organisations organisations;

    PersonaList(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    @Override
    public List<String> lines() {
        var rows = Stream.of(Persona.values()).map(this::row).toList();
        int slugs = widest(rows, 0);
        int roles = widest(rows, 1);
        var lines = new ArrayList<String>();
        lines.add(text("demo.start", Locale.CANADA_FRENCH) + " / " + text("demo.start", Locale.CANADA));
        for (var row : rows) {
            lines.add("  " + padded(row.get(0), slugs) + "  " + padded(row.get(1), roles) + "  " + row.get(2));
        }
        return List.copyOf(lines);
    }

    private List<String> row(Persona persona) {
        String role = "kernel.role." + persona.role();
        return List.of(
                persona.slug(),
                text(role, Locale.CANADA_FRENCH) + " / " + text(role, Locale.CANADA),
                organisations.name(persona.organisation(), Locale.CANADA_FRENCH));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
