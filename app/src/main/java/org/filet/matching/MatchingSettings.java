package org.filet.matching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import org.filet.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.matching.*}. Defaults: domain reference §8b.
 *
 * @param secret blinds the tokens; 32 bytes or more, the same for the whole installation, kept outside the database
 * @param acknowledge how long the holder's duty desk has while the youth is missing
 * @param pointerLife how long a pointer lives unless renewed
 * @param matchLife how long a match waits for an outcome
 * @param perPosition questions a position may ask in 24 h
 * @param perEpisode questions that may be asked about one episode in 24 h
 * @param partners how many of the pointers compared are expected to be the same youth: the library's prior. One in
 *     five (S80: 13.5 to 19 % of matches cross regions)
 * @param atLeast pointers assumed to be compared with, so that a young network is not answered loosely
 * @param pace every answer takes a multiple of this, so that its time does not tell what was found
 */
@ConfigurationProperties("filet.matching")
record MatchingSettings(
        Secret secret,
        @DefaultValue("60m") Duration acknowledge,
        @DefaultValue("P12M") Period pointerLife,
        @DefaultValue("30d") Duration matchLife,
        @DefaultValue("20") int perPosition,
        @DefaultValue("3") int perEpisode,
        @DefaultValue("0.2") double partners,
        @DefaultValue("1000") long atLeast,
        @DefaultValue("500ms") Duration pace) {

    private static final int SHORTEST = 32;

    MatchingSettings {
        if (secret.value().getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException("filet.matching.secret: 32 octets ou plus / 32 bytes or more");
        }
    }
}
