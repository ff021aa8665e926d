package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CensusTest {

    @Test
    void fewer_people_than_needed_say_nothing_of_what_is_common() {
        Census few = Census.of(people(Census.FEWEST - 1, "rue Laurier"), 1_000);
        assertThat(few.table()).isSameAs(NameRarity.quebec());
        assertThat(few.placeWords(at("rue Laurier"))).containsExactly("rue", "laurier");
        assertThat(between(few, at("x"), at("x")).knowsRarity()).isFalse();
    }

    @Test
    void words_that_many_places_have_tell_nothing() {
        List<Entry> sample = people(Census.FEWEST, "rue Laurier");
        sample.set(0, at("rue Marquette"));
        Census census = Census.of(sample, sample.size());
        assertThat(census.placeWords(at("rue Marquette"))).containsExactly("marquette");
        assertThat(census.placeWords(at("rue Laurier"))).isEmpty();
    }

    @Test
    void without_any_place_a_sketch_is_narrow_and_no_place_is_looked_at() {
        Census census = Census.of(people(Census.FEWEST, ""), Census.FEWEST);
        assertThat(census.hasPlaces()).isFalse();
        assertThat(census.width()).isEqualTo(Sketch.NARROW);
        assertThat(census.placeWords(at("rue Marquette"))).isEmpty();
        assertThat(between(census, at("rue Marquette"), at("rue Marquette")).place())
                .isEqualTo(PlaceLevel.ABSENT);
    }

    @Test
    void a_name_that_few_have_surprises_more() {
        List<Entry> sample = people(Census.FEWEST, "rue Laurier");
        sample.set(0, named("Ondine", "Roy"));
        Census census = Census.of(sample, sample.size());
        double common =
                between(census, named("Léa", "Roy"), named("Léa", "Roy")).givenRarity();
        double rare =
                between(census, named("Ondine", "Roy"), named("Ondine", "Roy")).givenRarity();
        double unseen = between(census, named("Zénobie", "Roy"), named("Zénobie", "Roy"))
                .givenRarity();
        assertThat(rare).isGreaterThan(common);
        assertThat(unseen).isGreaterThanOrEqualTo(rare);
    }

    private static Beside between(Census census, Entry one, Entry other) {
        return census.beside(census.sketch(one), census.sketch(other));
    }

    private static List<Entry> people(int count, String place) {
        List<Entry> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(at(place));
        }
        return people;
    }

    private static Entry at(String place) {
        return new Entry(new Person("Léa", "Roy", new PartialDate(2010, 5, 17)), Sex.FEMALE, place);
    }

    private static Entry named(String given, String surname) {
        return new Entry(new Person(given, surname, new PartialDate(2010, 5, 17)), Sex.FEMALE, "rue Laurier");
    }
}
