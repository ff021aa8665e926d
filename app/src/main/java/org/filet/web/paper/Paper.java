package org.filet.web.paper;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives a page as PDF: what stands in its {@code .sheet}, from the same template and the same model. */
@Component
public class Paper {

    private final ThymeleafViewResolver templates;
    private final Press press;

    Paper(ThymeleafViewResolver templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    /**
     * The page, to be taken away as a file that nothing keeps on the way.
     *
     * @param page as a controller would give it to the browser: a template and what it shows
     * @param name of the file, without its ending: letters of ASCII, digits and hyphens, never of a person
     */
    public ModelAndView pdf(ModelAndView page, String name) {
        requireName(name);
        var template = page.getViewName();
        if (template == null) {
            throw new IllegalArgumentException("A page without a template");
        }
        page.setView(new PdfView(templates, template, press, name));
        return page;
    }

    /** The same for a page that is drawn already. */
    public ResponseEntity<byte[]> pdf(String page, Locale locale, String name) {
        requireName(name);
        var answer = new HttpHeaders();
        headers(name).forEach(answer::set);
        return new ResponseEntity<>(press.pdf(page, locale), answer, HttpStatus.OK);
    }

    /** Taken away as a file, kept nowhere on the way. */
    static Map<String, String> headers(String name) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                MediaType.APPLICATION_PDF_VALUE,
                HttpHeaders.CACHE_CONTROL,
                "no-store",
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".pdf").build().toString());
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("Not a name for a file: " + name.length() + " characters");
        }
    }
}
