package org.filet.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One page, drawn as for the browser and then pressed. */
final class PdfView implements View {

    private final ViewResolver templates;
    private final String template;
    private final Press press;
    private final String name;

    PdfView(ViewResolver templates, String template, Press press, String name) {
        this.templates = templates;
        this.template = template;
        this.press = press;
        this.name = name;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_PDF_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var locale = RequestContextUtils.getLocale(request);
        var drawn = new Drawn(response);
        Objects.requireNonNull(templates.resolveViewName(template, locale), template)
                .render(model, request, drawn);
        var pdf = press.pdf(drawn.page(), locale);
        Paper.headers(name).forEach(response::setHeader);
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
