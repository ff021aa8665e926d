package org.filet.linkage.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllabicsTest {

    @Test
    void names_are_written_by_sound() {
        assertThat(Syllabics.of("Elisapie")).contains("ᐁᓕᓴᐱ");
        assertThat(Syllabics.of("Nappaaluk")).contains("ᓇᑉᐹᓗᒃ");
        assertThat(Syllabics.of("Qumaaluk")).contains("ᖁᒫᓗᒃ");
    }

    @Test
    void a_letter_that_syllabics_lack_leaves_the_name_in_latin_letters() {
        assertThat(Syllabics.of("Xavier")).isEmpty();
    }
}
