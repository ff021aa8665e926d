package org.filet.walls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/** How many items the longest list of a page holds: elements of one kind in one place. */
final class LongestList extends AbstractMarkupHandler {

    private static final Set<String> ITEMS = Set.of("li", "tr", "section", "article", "dt");

    private final Deque<Map<String, Integer>> open = new ArrayDeque<>();
    private int longest;

    private LongestList() {
        open.push(new HashMap<>());
    }

    static int of(String page) {
        var list = new LongestList();
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(page, list);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return list.longest;
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
        var name = new String(buffer, offset, length);
        if (ITEMS.contains(name)) {
            longest = Math.max(longest, open.element().merge(name, 1, Integer::sum));
        }
        open.push(new HashMap<>());
    }

    @Override
    public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
        open.pop();
    }

    @Override
    public void handleAutoCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
        open.pop();
    }
}
