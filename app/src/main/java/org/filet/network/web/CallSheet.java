package org.filet.network.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filet.kernel.PrivateFile;
import org.filet.network.OnCall;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Region;
import org.filet.network.Regions;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Whom to call now and within two days in every region, as a page that needs nothing: shown, printed, and written to a file every hour for when
 * the database is away. Nothing in it is about youths, and no address has a field.
 */
@Component
class CallSheet {

    private static final Logger LOG = LoggerFactory.getLogger(CallSheet.class);

    /** For how long the sheet is good: a weekend's outage. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final OnCall onCall;
    private final Regions regions;
    private final Positions positions;
    private final Times times;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final @Nullable Path file;

    CallSheet(
            OnCall onCall,
            Regions regions,
            Positions positions,
            Times times,
            ITemplateEngine templates,
            Clock clock,
            @Value("${filet.kept.call-sheet:#{null}}") @Nullable Path file) {
        this.onCall = onCall;
        this.regions = regions;
        this.positions = positions;
        this.times = times;
        this.templates = templates;
        this.clock = clock;
        this.file = file;
    }

    /** A region with those who answer. */
    public record Sheet(
            String name,
            List<Line> lines,
            List<Next> next,
            @Nullable PositionCard liaison) {}

    /** @param from in words, with the day */
    public record Next(String from, OnCall.Turn turn) {}

    /** @param until in words, empty round the clock */
    public record Line(OnCall.Answer answer, String until) {}

    String page(Locale locale) {
        var made = times.at(clock.instant(), locale) + " (" + times.day(clock.instant(), locale) + ")";
        return templates.process(
                "network/call-sheet",
                new Context(
                        locale,
                        Map.of(
                                "made", made,
                                "english", locale.getLanguage().equals("en"),
                                "sheets",
                                        regions.quebec().stream()
                                                .map(region -> sheet(region, locale))
                                                .toList())));
    }

    private Sheet sheet(Region region, Locale locale) {
        return new Sheet(
                region.name().in(locale),
                onCall.sheet(region.id()).stream()
                        .map(answer -> new Line(answer, until(answer, locale)))
                        .toList(),
                onCall.turns(region.id(), AHEAD).stream()
                        .map(turn -> new Next(times.at(turn.from(), locale), turn))
                        .toList(),
                positions.liaisonOf(region.id()).orElse(null));
    }

    private String until(OnCall.Answer answer, Locale locale) {
        var end = answer.until();
        return end == null ? "" : times.at(end, locale);
    }

    /** In French: one file, for the night. A disk that does not take it keeps the last one. */
    @Scheduled(fixedDelayString = "${filet.kept.call-sheet-every:1h}")
    void write() {
        if (file == null) {
            return;
        }
        try {
            PrivateFile.write(file, page(Locale.CANADA_FRENCH).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.error("The on-call sheet could not be written", e);
        }
    }
}
