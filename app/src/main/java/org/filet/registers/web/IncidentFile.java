package org.filet.registers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.filet.registers.incidents.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register of incidents as a spreadsheet: one line an incident, the eight items in their order. */
@Component
class IncidentFile {

    private static final List<String> COLUMNS = List.of(
            "number",
            "state",
            "information",
            "circumstances",
            "from",
            "to",
            "known",
            "persons",
            "sensitivity",
            "uses",
            "consequences",
            "probability",
            "serious",
            "commission",
            "told",
            "minister",
            "reason",
            "measures");

    private final MessageSource messages;

    IncidentFile(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(List<Incident> incidents, Locale locale) {
        var out = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS.stream()
                    .map(column -> text("registers.incident." + column, locale))
                    .toList());
            for (var incident : incidents) {
                csv.printRecord(line(incident, locale).map(IncidentFile::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Stream<@Nullable Object> line(Incident incident, Locale locale) {
        var said = incident.said();
        var weighed = incident.weighed();
        var told = incident.told();
        var serious = weighed.serious();
        return Stream.of(
                incident.number(),
                text("registers.IncidentState." + incident.state().name(), locale),
                said.information(),
                said.circumstances(),
                said.from(),
                said.to(),
                said.knownOn(),
                said.persons(),
                weighed.sensitivity(),
                weighed.maliciousUses(),
                weighed.consequences(),
                weighed.probability(),
                serious == null ? "" : text(serious ? "agreements.yes" : "agreements.no", locale),
                told.commission(),
                told.persons(),
                told.minister(),
                told.reason(),
                incident.measures());
    }

    /** What somebody typed must not be a formula in whoever's spreadsheet opens it. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
