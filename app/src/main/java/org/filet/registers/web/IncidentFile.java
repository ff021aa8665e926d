package org.filet.registers.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filet.registers.incidents.Incident;
import org.filet.web.Spreadsheet;
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
        return Spreadsheet.of(
                COLUMNS.stream()
                        .map(column -> text("registers.incident." + column, locale))
                        .toList(),
                incidents.stream().map(incident -> line(incident, locale)));
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

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
