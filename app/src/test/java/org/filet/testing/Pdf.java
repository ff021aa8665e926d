package org.filet.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as somebody else's program reads it.
 *
 * @param text all of it, what separates words written as one blank
 * @param said what it says of itself: title, producer, XMP
 * @param fontsWithin whether each font is in the file
 * @param acts whether anything in it would run, open or send
 */
public record Pdf(
        String text, int pages, String language, boolean tagged, String said, boolean fontsWithin, boolean acts) {

    private static final Set<String> ACTS =
            Set.of("JavaScript", "JS", "Launch", "URI", "SubmitForm", "GoToR", "OpenAction", "AA", "EmbeddedFiles");

    public static Pdf of(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            var marked = catalog.getMarkInfo();
            return new Pdf(
                    new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " "),
                    pdf.getNumberOfPages(),
                    String.valueOf(catalog.getLanguage()),
                    marked != null && marked.isMarked() && catalog.getStructureTreeRoot() != null,
                    said(pdf),
                    fontsWithin(pdf),
                    acts(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(PDDocument pdf) throws IOException {
        var said = new StringBuilder();
        var about = pdf.getDocumentInformation();
        about.getMetadataKeys()
                .forEach(key -> said.append(about.getPropertyStringValue(key)).append('\n'));
        var xmp = pdf.getDocumentCatalog().getMetadata();
        if (xmp != null) {
            var bytes = new ByteArrayOutputStream();
            try (var in = xmp.exportXMPMetadata()) {
                in.transferTo(bytes);
            }
            said.append(bytes.toString(StandardCharsets.UTF_8));
        }
        return said.toString();
    }

    private static boolean fontsWithin(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean acts(PDDocument pdf) {
        var names = new HashSet<String>();
        pdf.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(key -> names(pdf.getDocument().getObjectFromPool(key).getObject(), names));
        return names.stream().anyMatch(ACTS::contains);
    }

    private static void names(@Nullable COSBase object, Set<String> names) {
        if (object instanceof COSDictionary dictionary) {
            dictionary.keySet().stream().map(COSName::getName).forEach(names::add);
            dictionary.getValues().forEach(value -> {
                if (value instanceof COSName name) {
                    names.add(name.getName());
                } else if (value instanceof COSDictionary) {
                    names(value, names);
                }
            });
        }
    }
}
