package org.filet.youths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.filet.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoIntakeTest {

    private static final String PLACE = "45.4765N 75.7013W 2 rue Exemple";

    @Test
    void what_a_camera_writes_beside_the_picture_is_gone_and_the_picture_stands_upright() throws IOException {
        var uploaded = withExif(picture("jpg", 1600, 1200));
        assertThat(text(uploaded)).contains("Exif", PLACE);
        var kept = PhotoIntake.drawnAgain(uploaded);
        assertThat(text(kept)).doesNotContain("Exif").doesNotContain("45.4765N");
        var picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(675);
        assertThat(picture.getHeight()).isEqualTo(900);
        // The red half was on the left; turned a quarter to the right it is above.
        assertThat(new Color(picture.getRGB(300, 100)).getRed()).isGreaterThan(150);
        assertThat(new Color(picture.getRGB(300, 800)).getRed()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_small_picture_stays_a_picture(String format) throws IOException {
        var kept = PhotoIntake.drawnAgain(picture(format, 300, 400));
        assertThat(kept).startsWith(0xff, 0xd8, 0xff);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isLessThanOrEqualTo(900);
    }

    @Test
    void what_is_no_photograph_is_refused() throws IOException {
        refused(YouthRefusal.PHOTO_UNREADABLE, new byte[0]);
        refused(YouthRefusal.PHOTO_UNREADABLE, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused(YouthRefusal.PHOTO_UNREADABLE, picture("gif", 20, 20));
        refused(YouthRefusal.PHOTO_UNREADABLE, picture("bmp", 20, 20));
        var cut = picture("png", 900, 900);
        refused(YouthRefusal.PHOTO_UNREADABLE, java.util.Arrays.copyOf(cut, 60));
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_refused_unopened() throws IOException {
        refused(YouthRefusal.PHOTO_TOO_LARGE, claiming(60_000, 60_000));
        refused(YouthRefusal.PHOTO_TOO_LARGE, claiming(7_000, 7_000, 16, 6));
        refused(YouthRefusal.PHOTO_TOO_LARGE, new byte[PhotoIntake.LARGEST_FILE + 1]);
    }

    /** Broken in a drawn place: refused or a picture, never another failure. */
    @Test
    void broken_pictures_break_nothing() throws IOException {
        var random = new Random(46);
        for (var format : new String[] {"jpg", "png"}) {
            var good = picture(format, 64, 64);
            for (int i = 0; i < 300; i++) {
                var broken = good.clone();
                for (int j = 0; j < 1 + random.nextInt(8); j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(PhotoIntake.drawnAgain(broken)).startsWith(0xff, 0xd8);
                } catch (Refused refused) {
                    assertThat(refused.refusal()).isIn(YouthRefusal.PHOTO_UNREADABLE, YouthRefusal.PHOTO_TOO_LARGE);
                }
            }
        }
    }

    private static void refused(YouthRefusal why, byte[] uploaded) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PhotoIntake.drawnAgain(uploaded))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var on = picture.createGraphics();
        on.setColor(Color.RED);
        on.fillRect(0, 0, width / 2, height);
        on.dispose();
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A TIFF directory of two entries after the start of the file: orientation 6, and a description that names a place. */
    private static byte[] withExif(byte[] jpeg) throws IOException {
        var place = (PLACE + "\0").getBytes(StandardCharsets.US_ASCII);
        var tiff = new ByteArrayOutputStream();
        var to = new DataOutputStream(tiff);
        to.writeBytes("MM");
        to.writeShort(42);
        to.writeInt(8);
        to.writeShort(2);
        to.writeShort(0x010e);
        to.writeShort(2);
        to.writeInt(place.length);
        to.writeInt(8 + 2 + 2 * 12 + 4);
        to.writeShort(0x0112);
        to.writeShort(3);
        to.writeInt(1);
        to.writeShort(6);
        to.writeShort(0);
        to.writeInt(0);
        to.write(place);
        var out = new ByteArrayOutputStream();
        var file = new DataOutputStream(out);
        file.write(jpeg, 0, 2);
        file.writeShort(0xffe1);
        file.writeShort(2 + 6 + tiff.size());
        file.writeBytes("Exif\0\0");
        file.write(tiff.toByteArray());
        file.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] claiming(int width, int height) throws IOException {
        return claiming(width, height, 8, 2);
    }

    /** @param colour PNG's type of colour: 2 of three samples, 6 with a fourth for what shines through */
    private static byte[] claiming(int width, int height, int depth, int colour) throws IOException {
        var head = new ByteArrayOutputStream();
        var to = new DataOutputStream(head);
        to.writeBytes("IHDR");
        to.writeInt(width);
        to.writeInt(height);
        to.write(new byte[] {(byte) depth, (byte) colour, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.toByteArray());
        var out = new ByteArrayOutputStream();
        var file = new DataOutputStream(out);
        file.writeLong(0x89504e470d0a1a0aL);
        file.writeInt(13);
        file.write(head.toByteArray());
        file.writeInt((int) sum.getValue());
        return out.toByteArray();
    }
}
