package org.filet.imports.web;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.filet.imports.Defaults;
import org.filet.imports.Field;
import org.filet.imports.Imports;
import org.filet.imports.Mapping;
import org.filet.imports.Sheet;
import org.filet.imports.UploadStatus;
import org.filet.imports.Uploads;
import org.filet.kernel.Actor;
import org.filet.runaways.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@RequestMapping("/import")
class ImportPages {

    private static final int ROWS_SHOWN = 5;
    private static final int PROBLEMS_SHOWN = 100;

    private final Imports imports;
    private final Uploads uploads;
    private final Clock clock;

    ImportPages(Imports imports, Uploads uploads, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor) {
        imports.requireImporter(actor);
        return "imports/form";
    }

    @PostMapping
    String send(Actor actor, @RequestParam MultipartFile file) throws IOException {
        return "redirect:/import/" + uploads.keep(actor, file.getBytes());
    }

    @GetMapping("/{id}")
    String upload(Actor actor, @PathVariable UUID id, Model model) {
        var status = uploads.status(actor, id);
        model.addAttribute("status", status);
        if (status.state() != UploadStatus.State.WAITING) {
            return "imports/progress";
        }
        var table = uploads.table(actor, id);
        var defaults = new Defaults(clock.instant(), Origin.CR_UNIT);
        return preview(actor, id, table, Mapping.proposed(table.headings()), defaults, model);
    }

    /** Another mapping, looked at again before anything is brought in. */
    @PostMapping("/{id}/preview")
    String again(Actor actor, @PathVariable UUID id, @ModelAttribute MappingForm form, Model model) {
        return preview(actor, id, uploads.table(actor, id), form.mapping(), form.defaults(), model);
    }

    @PostMapping("/{id}/run")
    String run(Actor actor, @PathVariable UUID id, @ModelAttribute MappingForm form) {
        uploads.start(actor, id, form.mapping(), form.defaults(), form.skips());
        return "redirect:/import/" + id;
    }

    private String preview(Actor actor, UUID id, Sheet table, Mapping mapping, Defaults defaults, Model model) {
        var named = mapping.columns().containsKey(Field.GIVEN_NAMES)
                || mapping.columns().containsKey(Field.SURNAMES);
        model.addAttribute("id", id);
        model.addAttribute("table", table);
        model.addAttribute("mapping", mapping);
        model.addAttribute("defaults", defaults);
        model.addAttribute("first", table.lines().stream().limit(ROWS_SHOWN).toList());
        if (named) {
            var reading = imports.read(actor, table, mapping, defaults);
            model.addAttribute("reading", reading);
            model.addAttribute(
                    "problems",
                    reading.problems().stream().limit(PROBLEMS_SHOWN).toList());
        }
        return "imports/preview";
    }
}
