package org.filet.youths;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import org.filet.kernel.Refused;

/**
 * What somebody uploaded, drawn again: upright, small, and without anything a camera writes beside the picture (place,
 * time, device). A picture that claims to be huge is refused before it is opened.
 */
final class PhotoIntake {

    /** Bytes as uploaded. */
    static final int LARGEST_FILE = 10_000_000;

    private static final long MOST_PIXELS = 50_000_000;

    /** Bytes once opened: a picture of few points may have many to each. */
    private static final long MOST_OPENED = 200_000_000;

    private static final int BITS = 8;
    private static final int LONGEST_SIDE = 900;
    private static final double QUALITY = 0.82;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    /** One picture at a time: opened, the largest takes some 200 MB. */
    private static final Lock TURN = new ReentrantLock();

    private PhotoIntake() {}

    /**
     * @return a JPEG whose longest side has at most 900 pixels
     * @throws Refused where it is too large, or no JPEG or PNG
     */
    static byte[] drawnAgain(byte[] uploaded) {
        if (uploaded.length > LARGEST_FILE) {
            throw new Refused(YouthRefusal.PHOTO_TOO_LARGE);
        }
        TURN.lock();
        try {
            check(uploaded);
            var out = new ByteArrayOutputStream();
            // The size is bounded by both sides: a smaller picture is not blown up.
            Thumbnails.of(new ByteArrayInputStream(uploaded))
                    .size(LONGEST_SIDE, LONGEST_SIDE)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(YouthRefusal.PHOTO_UNREADABLE, unreadable);
        } finally {
            TURN.unlock();
        }
    }

    /** Of one point, as the reader will hold it. */
    private static int bytes(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        var opened = type == null ? reader.getImageTypes(0).next() : type;
        int bits = IntStream.of(opened.getSampleModel().getSampleSize()).sum();
        return Math.max(1, (bits + BITS - 1) / BITS);
    }

    private static void check(byte[] uploaded) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(YouthRefusal.PHOTO_UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Refused(YouthRefusal.PHOTO_UNREADABLE);
                }
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS || pixels * bytes(reader) > MOST_OPENED) {
                    throw new Refused(YouthRefusal.PHOTO_TOO_LARGE);
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
