package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as Apache Commons Codec 1.11 gives them with six letters. */
class DoubleMetaphoneTest {

    @ParameterizedTest
    @CsvSource({
        "smith, SM0, XMT",
        "schmidt, XMT, SMT",
        "jose, HS, HS",
        "catherine, K0RN, KTRN",
        "christopher, KRSTFR, KRSTFR",
        "chloe, KL, KL",
        "knight, NT, NT",
        "wright, RT, RT",
        "philip, FLP, FLP",
        "laugh, LF, LF",
        "michael, MKL, MXL",
        "tremblay, TRMPL, TRMPL",
        "cloutier, KLT, KLTR",
        "jackson, JKSN, AKSN",
        "gabrielle, KPRL, KPRL",
        "gerard, KRRT, JRRT",
        "garcia, KRS, KRX",
        "whyte, AT, AT",
        "dumb, TM, TM",
        "edge, AJ, AJ"
    })
    void gives_both_sounds(String name, String sound, String other) {
        assertThat(List.copyOf(DoubleMetaphone.of(name)))
                .isEqualTo(sound.equals(other) ? List.of(sound) : List.of(sound, other));
    }
}
