package org.filet.network.web;

import java.util.Locale;
import org.filet.kernel.Actor;
import org.filet.web.paper.Paper;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The on-call sheet of every region, for printing before the night. Open to everyone signed in. */
@Controller
class CallSheetPages {

    private final CallSheet sheet;
    private final Paper paper;

    CallSheetPages(CallSheet sheet, Paper paper) {
        this.sheet = sheet;
        this.paper = paper;
    }

    @GetMapping(path = "/call-sheet", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String sheet(Actor actor, Locale locale) {
        return sheet.page(locale);
    }

    @GetMapping("/call-sheet.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, Locale locale) {
        return paper.pdf(sheet.page(locale), locale, "call-sheet");
    }
}
