package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two records say beside their tokens, through a census that has places. */
class SketchTest {

    private static final List<Sex> SEXES = List.of(Sex.UNKNOWN, Sex.FEMALE, Sex.MALE);
    private static final List<String> PLACES = List.of("12 rue Laurier", "4 av. du Pont", "", "88 ch. Aylmer J9H 1A1");

    private final Census census = Census.of(sample(), 400);

    @ParameterizedTest
    @CsvSource({
        "2010-05-17, 2010-05-17, FULL",
        "2010-05-17, 2010-05-18, YEAR_MONTH",
        "2010-05-17, 2010-06-17, YEAR_DAY",
        "2010-05-17, 2011-05-17, MONTH_DAY",
        "2010-05-07, 2010-07-05, EXCHANGED",
        "2010-05-17, 2010-06-18, YEAR",
        "2010-05-17, 2011-05-18, MONTH",
        "2010-05-17, 2011-06-17, DAY",
        "2010-05-17, 2011-06-18, NONE",
        "2010-05-17, '', ABSENT",
        "2010-01-01, 2010-01-01, YEAR",
        "2010-02-30, 2010-02-30, MONTH_DAY",
    })
    void dates_agree_as_far_as_their_parts_do(String one, String other, DateLevel expected) {
        Beside beside = beside(entry("Léa", "Roy", one, Sex.UNKNOWN, ""), entry("Léa", "Roy", other, Sex.UNKNOWN, ""));
        assertThat(beside.date(Agreement.read(Set.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, FEMALE, SAME", "FEMALE, MALE, DIFFERENT", "MALE, UNKNOWN, ABSENT", "UNKNOWN, UNKNOWN, ABSENT"})
    void sexes_speak_only_where_both_are_said(Sex one, Sex other, SexLevel expected) {
        assertThat(beside(entry("A", "B", "", one, ""), entry("A", "B", "", other, ""))
                        .sex())
                .isEqualTo(expected);
    }

    @Test
    void names_of_like_letters_are_alike_also_crossed() {
        Beside slip = beside(named("Frédérique", "Tremblay"), named("Frederiqe", "Trembley"));
        assertThat(slip.givenAlike()).isTrue();
        assertThat(slip.surnameAlike()).isTrue();
        assertThat(slip.crossed()).isFalse();
        Beside crossed = beside(named("Naomie", "Petiquay"), named("Petiquay", "Naomie"));
        assertThat(crossed.crossed()).isTrue();
        assertThat(crossed.givenAlike()).isFalse();
        assertThat(beside(named("Léa", "Tremblay"), named("Zoé", "Nguyen")).surnameAlike())
                .isFalse();
    }

    @Test
    void a_missing_name_is_missing_and_like_none() {
        Beside beside = beside(named("", "Tremblay"), named("", "Tremblay"));
        assertThat(beside.lacksGiven()).isTrue();
        assertThat(beside.lacksSurname()).isFalse();
        assertThat(beside.givenAlike()).isFalse();
    }

    @Test
    void places_agree_more_the_more_letters_they_share() {
        Entry home = entry("A", "B", "", Sex.UNKNOWN, "418 Bellechasse");
        assertThat(beside(home, home).place()).isEqualTo(PlaceLevel.SAME);
        PlaceLevel slip =
                beside(home, entry("A", "B", "", Sex.UNKNOWN, "418 Belechasse")).place();
        assertThat(slip).isBetween(PlaceLevel.MUCH, PlaceLevel.NEARLY);
        assertThat(beside(home, entry("A", "B", "", Sex.UNKNOWN, "97 Dorval")).place())
                .isEqualTo(PlaceLevel.DIFFERENT);
        assertThat(beside(home, entry("A", "B", "", Sex.UNKNOWN, "")).place()).isEqualTo(PlaceLevel.ABSENT);
    }

    @Test
    void neither_side_comes_first() {
        Random random = new Random(20261125);
        List<Entry> entries = sample();
        for (int i = 0; i < 2_000; i++) {
            Entry one = entries.get(random.nextInt(entries.size()));
            Entry other = entries.get(random.nextInt(entries.size()));
            assertThat(beside(one, other)).as("%d", i).isEqualTo(beside(other, one));
        }
    }

    @Test
    void packed_in_one_number_nothing_is_lost() {
        Beside beside = Beside.of(PlaceLevel.NEARLY, SexLevel.DIFFERENT)
                .rarity(31, 7)
                .date(DateLevel.EXCHANGED)
                .missing(true, false)
                .alike(false, true, true);
        Beside read = new Beside(beside.code());
        assertThat(read.place()).isEqualTo(PlaceLevel.NEARLY);
        assertThat(read.sex()).isEqualTo(SexLevel.DIFFERENT);
        assertThat(read.givenRarity()).isEqualTo(15.5);
        assertThat(read.surnameRarity()).isEqualTo(3.5);
        assertThat(read.lacksGiven()).isTrue();
        assertThat(read.surnameAlike()).isTrue();
        assertThat(read.crossed()).as("one pair of names agrees as it is").isFalse();
        assertThat(read.levels().knowsRarity()).isFalse();
        assertThat(read.undated().place()).isEqualTo(PlaceLevel.NEARLY);
    }

    private Beside beside(Entry one, Entry other) {
        return census.beside(census.sketch(one), census.sketch(other));
    }

    private static Entry named(String given, String surname) {
        return entry(given, surname, "2010-05-17", Sex.UNKNOWN, "");
    }

    private static Entry entry(String given, String surname, String born, Sex sex, String place) {
        return new Entry(new Person(given, surname, PartialDate.parse(born)), sex, place);
    }

    private static List<Entry> sample() {
        Random random = new Random(7);
        List<String> names = List.of("Léa", "Zoé", "Naomie", "Thomas", "Tremblay", "Roy", "Nguyen", "", "Petiquay");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String born =
                    "20%02d-%02d-%02d".formatted(random.nextInt(5, 15), random.nextInt(1, 13), random.nextInt(1, 29));
            entries.add(entry(
                    names.get(random.nextInt(names.size())),
                    names.get(random.nextInt(names.size())),
                    born,
                    SEXES.get(random.nextInt(SEXES.size())),
                    PLACES.get(random.nextInt(PLACES.size()))));
        }
        return entries;
    }
}
