package org.filet.web.paper;

import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * HTML to PDF: tagged, in its language, letter size, its font within. It asks for nothing from anywhere, runs nothing and
 * writes no log: what it reads is of youths.
 */
@Component
class Press {

    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/";

    /** Stands for a letter that the font does not have: seen, not left out. */
    private static final String UNKNOWN_LETTER = "□";

    /** Signs that turn the way letters run: on paper they would only part what is seen from what is read aloud. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final FSStreamFactory NOWHERE = address -> {
        throw new IllegalStateException("A sheet asks for nothing");
    };

    private final byte[] plain = read(FONTS + "DejaVuSansCondensed.ttf");
    private final byte[] bold = read(FONTS + "DejaVuSansCondensed-Bold.ttf");
    private final String style = new String(read("static/web/paper.css"), StandardCharsets.UTF_8);

    Press() {
        XRLog.setLoggingEnabled(false);
    }

    /** @param page a whole page; what stands outside its {@code .sheet} is left out */
    byte[] pdf(String page, Locale locale) {
        return drawn(PaperSheet.of(Jsoup.parse(TURNS.matcher(page).replaceAll("")), locale, style));
    }

    byte[] drawn(Document sheet) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Filet")
                    .useFont(() -> new ByteArrayInputStream(plain), "Sheet", 400, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), "Sheet", 700, FontStyle.NORMAL, true)
                    .useReplacementText(UNKNOWN_LETTER)
                    .useExternalResourceAccessControl(
                            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUriResolver((base, address) -> null)
                    .useHttpStreamImplementation(NOWHERE)
                    .useProtocolsStreamImplementation(NOWHERE, "http", "https", "ftp", "file", "jar", "data")
                    .withW3cDocument(new W3CDom().fromJsoup(sheet), "")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
