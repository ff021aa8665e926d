package org.filet.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesakesTest {

    @ParameterizedTest
    @CsvSource({
        "Anne Kistabish, Léa, Kistabish, true",
        "Anne Kistabish-Roy, Léa, KISTABISH, true",
        "Anne Tremblay, Léa, Tremblay, false",
        "Léa Tremblay, Lea, Tremblay, true",
        "Élodie Wapachee, Jo, Wapachée, true",
        "Anne Kistabish, Léa, Wapachee, false",
        "Anne, Anne, '', false",
        "'', Léa, Kistabish, false",
    })
    void a_rare_surname_or_both_names(String reader, String given, String surnames, boolean likely) {
        assertThat(Namesakes.likely(reader, given, surnames)).isEqualTo(likely);
    }
}
