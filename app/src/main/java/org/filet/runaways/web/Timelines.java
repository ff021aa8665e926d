package org.filet.runaways.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.RegionId;
import org.filet.network.Organisations;
import org.filet.network.PositionCard;
import org.filet.network.Positions;
import org.filet.network.Regions;
import org.filet.runaways.TimelineEntry;
import org.filet.web.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an episode's history in the reader's language: what, who, on what basis. */
@Component
class Timelines {

    private final MessageSource messages;
    private final Regions regions;
    private final Positions positions;
    private final Organisations organisations;
    private final Times times;

    Timelines(MessageSource messages, Regions regions, Positions positions, Organisations organisations, Times times) {
        this.messages = messages;
        this.regions = regions;
        this.positions = positions;
        this.organisations = organisations;
        this.times = times;
    }

    /** @param detail what the message itself does not hold, empty where it says all */
    record Line(Instant at, String what, String detail, String who, String basis) {}

    List<Line> said(List<TimelineEntry> entries, Locale locale) {
        var posts = new HashMap<PositionId, Optional<PositionCard>>();
        return entries.stream().map(entry -> said(entry, posts, locale)).toList();
    }

    private Line said(TimelineEntry entry, Map<PositionId, Optional<PositionCard>> posts, Locale locale) {
        var args = entry.args().stream()
                .map(arg -> word(arg, locale))
                .filter(arg -> !arg.isBlank())
                .toList();
        var pattern = message(entry.key(), List.of(), locale);
        boolean filled = pattern.contains("{0}");
        var who = posts.computeIfAbsent(entry.position(), positions::card)
                .map(card -> who(card, locale))
                .orElseGet(() -> message("kernel.role.SYSTEM", List.of(), locale) + ", "
                        + organisations.name(entry.organisation(), locale));
        return new Line(
                entry.at(),
                filled ? message(entry.key(), args, locale) : pattern,
                filled ? "" : args.stream().collect(Collectors.joining(" · ")),
                who,
                message(
                        "agreements.basis." + entry.basis().code(),
                        List.of(entry.basis().reference()),
                        locale));
    }

    private String who(PositionCard card, Locale locale) {
        var post = message("kernel.role." + card.role(), List.of(), locale) + ", "
                + card.organisationName().in(locale);
        return card.held() ? card.holder() + " (" + post + ")" : post;
    }

    /** {@code #} announces a message key, {@code @} a region, {@code &} an organisation, {@code ~} the key of what has a moment, and after another the moment; everything else was typed by someone. */
    private String word(String arg, Locale locale) {
        if (arg.startsWith("#")) {
            return message(arg.substring(1), List.of(), locale);
        }
        if (arg.startsWith("~")) {
            return moment(arg, locale);
        }
        if (arg.startsWith("&")) {
            return organisations
                    .find(new OrganisationId(arg.substring(1)))
                    .map(found -> found.name().in(locale))
                    .orElse(arg);
        }
        return arg.startsWith("@") ? regions.name(new RegionId(arg.substring(1)), locale) : arg;
    }

    private String moment(String arg, Locale locale) {
        int between = arg.lastIndexOf('~');
        try {
            var when = times.at(Instant.parse(arg.substring(between + 1)), locale);
            return message(arg.substring(1, Math.max(1, between)), List.of(when), locale);
        } catch (DateTimeException typed) {
            return arg;
        }
    }

    private String message(String key, List<String> args, Locale locale) {
        var said = messages.getMessage(key, args.isEmpty() ? null : args.toArray(), key, locale);
        return said == null ? key : said;
    }
}
