package org.filet.oversight.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a line of the trail says was done, in words: a module's own words for its steps, else those kept here. An event
 * without words is shown by its stable name rather than left out.
 */
@Component
class DeedWords {

    private static final String RANG = "runaways.clock.";

    private final MessageSource messages;

    DeedWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The words.
     *
     * @param event the event's stable name
     */
    public String of(String event, Locale locale) {
        return keys(event)
                .map(key -> messages.getMessage(key, null, "", locale))
                .filter(words -> words != null && !words.isEmpty())
                .findFirst()
                .orElse(event);
    }

    private static Stream<String> keys(String event) {
        if (event.startsWith(RANG)) {
            return Stream.of("runaways.rang." + event.substring(RANG.length()));
        }
        int dot = event.indexOf('.');
        var own = "oversight.deed." + event;
        if (dot < 0) {
            return Stream.of(own);
        }
        var module = event.substring(0, dot);
        var step = event.substring(dot + 1);
        return Stream.of(own, module + ".happened." + step, module + ".happened." + step.toLowerCase(Locale.ROOT));
    }
}
