package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void words_lose_accents_case_and_punctuation() {
        assertThat(Place.words("12, rue de l’Église, Québec"))
                .containsExactly("12", "rue", "de", "l", "eglise", "quebec");
    }

    @Test
    void a_postal_code_is_its_first_half_and_the_whole_however_it_is_written() {
        assertThat(Place.words("G1R 4S9")).containsExactly("g1r", "g1r4s9");
        assertThat(Place.words("g1r4s9")).containsExactly("g1r", "g1r4s9");
    }

    @Test
    void nothing_has_no_words_and_an_empty_sketch() {
        assertThat(Place.words("  – ")).isEmpty();
        assertThat(Place.sketch(List.of(), word -> false)).containsOnly(0L);
    }

    @Test
    void common_words_leave_no_bit() {
        var common = Set.of("rue", "quebec");
        assertThat(Place.sketch(List.of("rue", "quebec"), common::contains)).containsOnly(0L);
        assertThat(Place.sketch(List.of("rue", "laurier"), common::contains))
                .isEqualTo(Place.sketch(List.of("laurier"), common::contains));
    }

    @Test
    void the_order_of_words_does_not_change_a_sketch() {
        assertThat(Place.sketch(List.of("laurier", "12"), word -> false))
                .isEqualTo(Place.sketch(List.of("12", "laurier"), word -> false));
    }

    @Test
    void the_first_long_uncommon_words_tell_each_once() {
        var words = List.of("12", "rue", "laurier", "laurier", "gatineau", "j8x", "hull");
        assertThat(Place.telling(words, "gatineau"::equals, 3, 3)).containsExactly("rue", "laurier", "j8x");
    }
}
