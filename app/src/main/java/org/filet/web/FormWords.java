package org.filet.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How the fields of a form are said where it is shown outside its own page.
 *
 * @param labels beginnings of message keys that end with a field's name, the first that exists counts
 * @param values by field, the beginnings of message keys that end with what was chosen
 */
public record FormWords(List<String> labels, Map<String, List<String>> values) {

    public static final FormWords NONE = new FormWords(List.of(), Map.of());

    private static final String TICKED = "yes";

    /** A field as its page calls it; by its own name where no page has a word for it. */
    public String label(MessageSource messages, String field, Locale locale) {
        return found(messages, labels, field, locale);
    }

    /** What was chosen, or typed. */
    public String value(MessageSource messages, String field, String value, Locale locale) {
        if (value.equals(TICKED)) {
            return found(messages, List.of("web."), value, locale);
        }
        return found(messages, values.getOrDefault(field, List.of()), value, locale);
    }

    private static String found(MessageSource messages, List<String> beginnings, String name, Locale locale) {
        for (var beginning : beginnings) {
            @Nullable String said = messages.getMessage(beginning + name, null, null, locale);
            if (said != null) {
                return said;
            }
        }
        return name;
    }
}
