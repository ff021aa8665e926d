package org.filet.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Rules that axe finds seriously or critically broken on a page as it stands, and where. */
final class Barriers {

    private static final List<String> COUNTED = List.of("serious", "critical");

    private Barriers() {}

    static List<String> on(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> COUNTED.contains(rule.getImpact()))
                        .map(Rule::toString)
                        .toList();
    }
}
