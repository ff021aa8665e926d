package org.filet.matching;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.matching.*}. Defaults: domain reference §8b; what is not there is marked [Filet].
 *
 * @param acknowledge how long the holder's duty desk has while the youth is missing
 * @param pointerLife how long a pointer lives unless renewed
 * @param matchLife how long a match waits for an outcome
 * @param perPosition questions a position may ask in 24 h
 * @param perYouth questions that may be asked about one youth in 24 h
 * @param perOrganisation questions an organisation may ask in 24 h, all its positions together [Filet]
 * @param partners how many of the pointers compared are expected to be the same youth: the library's prior. One in
 *     five (S80: 13.5 to 19 % of matches cross regions)
 * @param atLeast pointers assumed to be compared with, so that a young network is not answered loosely
 * @param pace every answer takes a multiple of this, so that its time does not tell what was found
 * @param overseer the organisation whose privacy officers hear of every decoy that a question met; empty: each
 *     organisation hears of its own only
 * @param promptly whether what waits is attended to as soon as it is written, not only at the next tick
 */
@ConfigurationProperties("filet.matching")
record MatchingSettings(
        @DefaultValue("60m") Duration acknowledge,
        @DefaultValue("P12M") Period pointerLife,
        @DefaultValue("30d") Duration matchLife,
        @DefaultValue("20") int perPosition,
        @DefaultValue("3") int perYouth,
        @DefaultValue("100") int perOrganisation,
        @DefaultValue("0.2") double partners,
        @DefaultValue("1000") long atLeast,
        @DefaultValue("500ms") Duration pace,
        @DefaultValue("") String overseer,
        @DefaultValue("true") boolean promptly) {}
