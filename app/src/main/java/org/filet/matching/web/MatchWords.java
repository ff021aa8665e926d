package org.filet.matching.web;

import java.util.Locale;
import org.filet.kernel.RegionId;
import org.filet.network.Regions;
import org.filet.runaways.TimelineEntry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A line of a match's history in the reader's language. Templates call it. */
@Component("matchWords")
public class MatchWords {

    private final MessageSource messages;
    private final Regions regions;

    MatchWords(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    public String of(TimelineEntry entry, Locale locale) {
        var words = entry.args().stream().map(arg -> word(arg, locale)).toArray();
        return messages.getMessage(entry.key(), words, locale);
    }

    private String word(String arg, Locale locale) {
        return arg.startsWith("#")
                ? messages.getMessage(arg.substring(1), null, locale)
                : regions.name(new RegionId(arg.substring(1)), locale);
    }
}
