package org.filet.runaways.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalMomentTest {

    @Test
    void an_ordinary_hour_is_that_hour_in_quebec() {
        assertThat(LocalMoment.of("2026-03-01T07:00")).contains(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void the_hour_that_spring_skips_is_read_as_the_one_just_before() {
        assertThat(LocalMoment.of("2026-03-08T02:30")).contains(Instant.parse("2026-03-08T06:30:00Z"));
    }

    @Test
    void the_hour_that_autumn_doubles_is_read_as_the_first() {
        assertThat(LocalMoment.of("2026-11-01T01:30")).contains(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void anything_else_is_no_moment() {
        assertThat(LocalMoment.of("")).isEmpty();
        assertThat(LocalMoment.of("hier soir")).isEmpty();
        assertThat(LocalMoment.of("2026-02-30T10:00")).isEmpty();
    }
}
