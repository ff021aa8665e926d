package org.filet.registers.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.network.Organisations;
import org.filet.registers.Disclosure;
import org.filet.web.Spreadsheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The register as a spreadsheet: one line a communication, the columns, 67.3 and, 265 ask for. UTF-8 with
 * its mark, so that spreadsheets read the accents; nothing in it was typed by anybody, so no cell can be a formula.
 */
@Component
class RegisterFile {

    private static final List<String> COLUMNS =
            List.of("number", "at", "nature", "recipient", "way", "purpose", "justification", "beyond");

    private final MessageSource messages;
    private final Organisations organisations;

    RegisterFile(MessageSource messages, Organisations organisations) {
        this.messages = messages;
        this.organisations = organisations;
    }

    byte[] of(List<Disclosure> disclosures, Locale locale) {
        return of(disclosures, locale, 0);
    }

    /** The same to hand over: numbers that do not follow each other would tell that rows are missing. */
    byte[] unnumbered(List<Disclosure> disclosures, Locale locale) {
        return of(disclosures, locale, 1);
    }

    private byte[] of(List<Disclosure> disclosures, Locale locale, int from) {
        return Spreadsheet.of(
                COLUMNS.stream()
                        .skip(from)
                        .map(column -> text("registers.column." + column, locale))
                        .toList(),
                disclosures.stream()
                        .map(disclosure -> line(disclosure, locale).stream().skip(from)));
    }

    private List<Object> line(Disclosure disclosure, Locale locale) {
        return List.of(
                disclosure.number(),
                disclosure.at(),
                disclosure.categories().stream()
                        .sorted()
                        .map(category -> text("agreements.Category." + category.name(), locale))
                        .collect(Collectors.joining(" + ")),
                name(disclosure.recipient(), locale),
                text(disclosure.read() ? "registers.read" : "registers.sent", locale),
                text("agreements.Purpose." + disclosure.purpose().name(), locale),
                text(
                        "agreements.basis." + disclosure.basis().code(),
                        locale,
                        disclosure.basis().reference()),
                text(disclosure.beyondQuebec() ? "agreements.yes" : "agreements.no", locale));
    }

    private String name(OrganisationId organisation, Locale locale) {
        return organisations.name(organisation, locale);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
