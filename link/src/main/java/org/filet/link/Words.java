package org.filet.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The command's texts in one of its two languages. */
final class Words {

    private final Locale locale;
    private final Properties texts = new Properties();

    Words(Locale locale) {
        this.locale = locale;
        try (InputStreamReader reader = open("messages_" + locale.getLanguage() + ".properties")) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English where the machine says so, French otherwise. */
    static Locale language(String lang) {
        return lang.startsWith("en") ? Locale.CANADA : Locale.CANADA_FRENCH;
    }

    Locale locale() {
        return locale;
    }

    String of(String key, Object... named) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return new MessageFormat(text, locale).format(named);
    }

    String help() {
        try (InputStreamReader reader = open("help_" + locale.getLanguage() + ".txt")) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader open(String file) {
        InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
