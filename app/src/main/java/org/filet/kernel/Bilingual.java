package org.filet.kernel;

import java.util.Locale;

/** A text in both languages. French is the default everywhere. */
public record Bilingual(String french, String english) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }
}
