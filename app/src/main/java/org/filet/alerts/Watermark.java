package org.filet.alerts;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Whose copy it is, drawn across a picture: whoever passes it on passes that on too. Letters come from a font file that is
 * shipped, because a server need not have any.
 */
@Component
class Watermark {

    private static final String FONT = "net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-·/ ";
    private static final double SLANT = Math.toRadians(-25);
    private static final float OPACITY = 0.42f;
    private static final int ROWS = 6;
    private static final double SMALLEST = 12;
    private static final double PER_WIDTH = 26;

    private final Map<Integer, Letter> letters = new HashMap<>();

    /** @param advance how far the next one stands; both in parts of the letter's height */
    private record Letter(Path2D outline, double advance) {}

    Watermark() {
        try (var font = new TTFParser()
                .parse(RandomAccessReadBuffer.createBufferFromStream(new ClassPathResource(FONT).getInputStream()))) {
            double unit = 1.0 / font.getUnitsPerEm();
            var glyphs = font.getUnicodeCmapLookup();
            for (int letter : LETTERS.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(letter);
                var drawn = font.getGlyph().getGlyph(glyph);
                var outline = new Path2D.Double();
                if (drawn != null) {
                    outline.append(
                            drawn.getPath().getPathIterator(AffineTransform.getScaleInstance(unit, -unit)), false);
                }
                letters.put(letter, new Letter(outline, font.getAdvanceWidth(glyph) * unit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The picture with these words across it, again and again.
     *
     * @param words signs that the mark does not know are left out
     */
    byte[] across(byte[] jpeg, String words) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            draw(picture, words);
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(BufferedImage picture, String words) {
        double size = Math.max(SMALLEST, picture.getWidth() / PER_WIDTH);
        var line = line(words, size);
        double length = Math.max(1, line.getBounds2D().getWidth() + 2 * size);
        Graphics2D on = picture.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY));
            on.setStroke(new BasicStroke((float) (size / 14)));
            on.rotate(SLANT, picture.getWidth() / 2.0, picture.getHeight() / 2.0);
            double reach = Math.hypot(picture.getWidth(), picture.getHeight());
            double step = Math.max(size * 2, (double) picture.getHeight() / ROWS);
            for (double y = -reach; y < 2 * reach; y += step) {
                for (double x = -reach; x < 2 * reach; x += length) {
                    var at = line.createTransformedShape(AffineTransform.getTranslateInstance(x, y));
                    on.setColor(Color.WHITE);
                    on.fill(at);
                    on.setColor(Color.BLACK);
                    on.draw(at);
                }
            }
        } finally {
            on.dispose();
        }
    }

    private Path2D line(String words, double size) {
        var line = new Path2D.Double();
        double x = 0;
        for (int sign : words.codePoints().toArray()) {
            var letter = letters.get(sign);
            if (letter != null) {
                var place = AffineTransform.getTranslateInstance(x, 0);
                place.scale(size, size);
                line.append(letter.outline().getPathIterator(place), false);
                x += letter.advance() * size;
            }
        }
        return line;
    }
}
