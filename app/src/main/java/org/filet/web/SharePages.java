package org.filet.web;

import java.util.Comparator;
import java.util.List;
import org.filet.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The third verb: what one can share or organise, as the modules offer it. */
@Controller
class SharePages {

    private final List<ShareEntry> entries;

    SharePages(List<ShareEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(ShareEntry::order))
                .toList();
    }

    @GetMapping("/share")
    String share(Actor actor, Model model) {
        model.addAttribute(
                "entries",
                entries.stream().filter(entry -> entry.isFor(actor.role())).toList());
        return "web/share";
    }
}
