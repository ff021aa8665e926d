package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as files of Québec have them, and what they are read as. */
class PreparationTest {

    @ParameterizedTest
    @CsvSource({
        "Éloïse, eloise",
        "Lœtitia, loetitia",
        "St-Pierre, saintpierre",
        "Ste. Marie, saintmarie",
        "Saint Pierre, saintpierre",
        "D’Amours, d amours",
        "Siméoni8, simeoniou",
        "8asopskuamek, ouasopskuamek",
        "ȣendat, ouendat",
        "Awashish, awashish",
        "Aʔasax̣, aasax",
        "ᐃᓄᒃ, inok",
        "ᓴᒥ, sami",
        "Nguyễn Thị Mai, nguyen thi mai",
        "Đặng, dang",
        "Nuñez, nunez"
    })
    void words_are_plain_and_preparing_them_twice_changes_nothing(String written, String plain) {
        List<String> words = Words.of(written);
        assertThat(String.join(" ", words)).isEqualTo(plain);
        assertThat(Words.of(String.join(" ", words))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Tremblay-Gagnon, Gagnon Tremblay",
        "De La Fontaine, Delafontaine",
        "Mc Donald, McDonald",
        "O'Brien, Obrien",
        "Tremblay née Gagnon, Gagnon-Tremblay",
        "Roy dit Desjardins, Desjardins-Roy",
        "García y López, Lopez Garcia",
        "Al-Haddad, Alhaddad"
    })
    void surnames_are_whole_in_any_order_and_with_particles_glued(String one, String other) {
        assertThat(Name.surname(one).whole()).isEqualTo(Name.surname(other).whole());
    }

    @ParameterizedTest
    @CsvSource({
        "Tremblay-Gagnon, tremblay",
        "Tremblay-Gagnon, gagnon",
        "De La Fontaine, fontaine",
        "El Khoury, khoury",
        "García López, lopez"
    })
    void each_part_of_a_surname_may_stand_alone(String whole, String part) {
        assertThat(Name.surname(whole).forms()).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "Marie-Ève, marieeve",
        "Marie Joseph Gabriel, gabriel",
        "Jean-Philippe, jean",
        "Joseph Nathan Olivier, nathan",
        "Thi Mai, mai"
    })
    void a_compound_given_name_may_be_written_in_part(String whole, String form) {
        assertThat(Name.given(whole).forms()).contains(form);
    }

    @ParameterizedTest
    @CsvSource({
        "sam, samuel",
        "gab, gabrielle",
        "alex, alexandre",
        "liz, elisabeth",
        "muhammad, mohamed",
        "youcef, youssef",
        "jak, jacques",
        "pepe, jose"
    })
    void short_names_and_other_spellings_stand_for_a_name(String name, String formal) {
        assertThat(Variants.ofGiven(name)).contains(formal);
    }

    @ParameterizedTest
    @CsvSource({"wong, huang", "cheung, zhang", "tan, chen", "duong, yang"})
    void romanisations_of_a_family_name_are_one(String one, String other) {
        assertThat(Variants.ofSurname(one)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "beaulac, baulak",
        "thibault, thibeau",
        "lefebvre, lefevre",
        "catherine, katherine",
        "stephen, steven",
        "aakuluk, akuluk",
        "tshernish, chernish",
        "uapistan, wapistan",
        "hussein, hussain"
    })
    void spellings_of_one_sound_meet(String one, String other) {
        assertThat(Sounds.of(one)).containsAnyElementsOf(Sounds.of(other));
    }

    @Test
    void a_month_that_is_none_beside_a_day_that_is_one_is_put_right() {
        assertThat(new PartialDate(2010, 25, 3)).isEqualTo(new PartialDate(2010, 3, 25));
    }

    @Test
    void the_first_of_january_is_no_birthday_and_1900_no_year() {
        assertThat(new PartialDate(2010, 1, 1)).isEqualTo(new PartialDate(2010, null, null));
        assertThat(new PartialDate(1900, 1, 1)).isEqualTo(PartialDate.UNKNOWN);
    }

    @Test
    void a_day_that_does_not_exist_is_no_full_date() {
        assertThat(new PartialDate(2010, 2, 30).isFull()).isFalse();
        assertThat(new Person("Léa", "Roy", new PartialDate(2010, 2, 30)).isComplete())
                .isFalse();
        assertThat(new Person("Léa", "Roy", new PartialDate(2010, 2, 28)).isComplete())
                .isTrue();
    }
}
