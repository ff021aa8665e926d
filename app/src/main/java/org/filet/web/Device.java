package org.filet.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in two words: enough to know one's own among three, too little to follow anyone. */
public final class Device {

    /** Some name others too, so the order counts. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "CrOS", "Macintosh", "Linux");

    private Device() {}

    /** @param agent the header {@code User-Agent} */
    public static String of(@Nullable String agent) {
        var said = agent == null ? "" : agent;
        return first(BROWSERS, said) + ", " + first(SYSTEMS, said);
    }

    private static String first(List<String> names, String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> switch (name) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    case "CrOS" -> "ChromeOS";
                    case "Macintosh" -> "macOS";
                    default -> name;
                })
                .orElse("?");
    }
}
