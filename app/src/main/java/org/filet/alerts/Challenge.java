package org.filet.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Two plain words agreed for one alert. Whoever calls about it says them; whoever does not know them is called back at the
 * number of the directory, as domain reference §8b has it for somebody who passes for a practitioner.
 */
@Component
class Challenge {

    private final SecureRandom random = new SecureRandom();
    private final List<String> words;

    Challenge() {
        try {
            this.words = new ClassPathResource("alerts/challenge-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String drawn() {
        return word() + " " + word();
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }
}
