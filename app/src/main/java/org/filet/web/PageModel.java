package org.filet.web;

import java.util.Comparator;
import java.util.List;
import org.filet.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: who is signed in and where they may go. */
@ControllerAdvice
class PageModel {

    private final ActorArguments actors;
    private final List<NavEntry> entries;

    PageModel(ActorArguments actors, List<NavEntry> entries) {
        this.actors = actors;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    @ModelAttribute("actor")
    @Nullable Actor actor() {
        return actors.signedIn().orElse(null);
    }

    @ModelAttribute("nav")
    List<NavEntry> nav() {
        return actors.signedIn()
                .map(actor -> entries.stream()
                        .filter(entry -> entry.isFor(actor.role()))
                        .toList())
                .orElse(List.of());
    }
}
