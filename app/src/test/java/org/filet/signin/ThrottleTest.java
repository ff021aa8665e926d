package org.filet.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "10,0", "11,1", "12,2", "13,4", "14,8", "15,8", "100,8", "100000,8"})
    void the_eleventh_failure_waits_and_none_waits_a_minute(int failures, int seconds) {
        assertThat(Throttle.wait(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
