package org.filet.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The random end of a link. */
@Component("noticesMarks")
class Marks {

    /** Without those that are taken for another when read. */
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int LENGTH = 10;

    private final SecureRandom random = new SecureRandom();
    private final NoticesSettings settings;

    Marks(NoticesSettings settings) {
        this.settings = settings;
    }

    Message message(int items, Locale language) {
        var mark = random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        var origin = settings.origin().toString().replaceFirst("/+$", "");
        return new Message(items, mark, origin + "/n/" + mark, language);
    }

    static byte[] hash(String typed) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(typed.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
