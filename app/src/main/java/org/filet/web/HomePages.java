package org.filet.web;

import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filet.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: three verbs, then what needs doing now. */
@Controller
class HomePages {

    private static final int SHOWN = 50;

    private final List<ActionItems> sources;

    HomePages(List<ActionItems> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        model.addAttribute("urgencies", items(actor));
        return "web/home";
    }

    /** Late first; within an urgency, what is due first. */
    private SequencedMap<ActionItem.Urgency, List<ActionItem>> items(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.of(actor).stream())
                .sorted(Comparator.comparing(ActionItem::urgency)
                        .thenComparing(ActionItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .collect(Collectors.groupingBy(ActionItem::urgency, TreeMap::new, Collectors.toList()));
    }
}
