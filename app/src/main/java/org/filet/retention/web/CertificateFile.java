package org.filet.retention.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.filet.kernel.PositionId;
import org.filet.network.Positions;
import org.filet.retention.Destruction;
import org.filet.web.Spreadsheet;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register of certificates as a spreadsheet, one line each; days in local time. */
@Component
class CertificateFile {

    private static final List<String> COLUMNS =
            List.of("number", "file", "ended", "rule", "source", "asked", "agreed", "done");

    private final MessageSource messages;
    private final Positions positions;

    CertificateFile(MessageSource messages, Positions positions) {
        this.messages = messages;
        this.positions = positions;
    }

    byte[] of(List<Destruction> certificates, Locale locale) {
        return Spreadsheet.of(
                COLUMNS.stream()
                        .map(column -> text("retention.column." + column, locale))
                        .toList(),
                certificates.stream().map(one -> line(one, locale)));
    }

    private Stream<@Nullable Object> line(Destruction one, Locale locale) {
        return Stream.of(
                one.number(),
                one.code(),
                day(one.endedAt()),
                one.months(),
                one.source(),
                yes(one.asked(), locale),
                yes(one.agreed(), locale),
                day(one.doneAt()));
    }

    /** The post, never the name: who held it is in the register of posts. */
    private String yes(Destruction.@Nullable Yes yes, Locale locale) {
        return yes == null ? "" : role(yes.position(), locale) + " " + day(yes.at());
    }

    private String role(PositionId position, Locale locale) {
        return positions
                .card(position)
                .map(card -> text("kernel.role." + card.role().name(), locale))
                .orElse("");
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "" : moment.atZone(Times.QUEBEC).toLocalDate().toString();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
