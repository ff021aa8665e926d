package org.filet.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final PartialDate BORN = new PartialDate(2010, 5, 17);
    private static final PartialDate OTHER_DAY = new PartialDate(2010, 5, 12);
    private final Encoder encoder =
            new Encoder(new HmacPrf("a secret of the tests, not of anyone".getBytes(StandardCharsets.UTF_8)));
    private final Scorer scorer = new Scorer(new Prior(100_000, 0.1));

    @Test
    void the_same_person_written_the_same_is_strong() {
        assertThat(tier(person("Léa", "Tremblay"), person("LEA", "tremblay"))).isEqualTo(Tier.STRONG);
    }

    @Test
    void a_double_surname_is_the_same_in_any_order() {
        assertThat(tier(person("Léa", "Tremblay-Gagnon"), person("Lea", "Gagnon Tremblay")))
                .isEqualTo(Tier.STRONG);
    }

    @Test
    void one_surname_of_two_and_a_nickname_are_found() {
        assertThat(tier(person("Samuel", "Tremblay-Gagnon"), person("Sam", "Gagnon")))
                .isNotEqualTo(Tier.NONE);
    }

    @Test
    void inverted_names_are_found_and_people_verify() {
        Person inverted = person("Petiquay", "Naomie");
        assertThat(tier(person("Naomie", "Petiquay"), inverted)).isEqualTo(Tier.TO_VERIFY);
        assertThat(scorer.evidence(shared(person("Naomie", "Petiquay"), inverted)))
                .containsExactlyInAnyOrder(Evidence.NAMES_INVERTED, Evidence.BIRTH_DATE);
    }

    @Test
    void twins_are_not_one_person() {
        assertThat(tier(person("Léa", "Tremblay"), person("Zoé", "Tremblay"))).isEqualTo(Tier.NONE);
        assertThat(tier(person("Gabriel", "Tremblay"), person("Gabrielle", "Tremblay")))
                .isNotEqualTo(Tier.STRONG);
        assertThat(tier(person("Jean-Philippe", "Tremblay"), person("Jean-François", "Tremblay")))
                .isNotEqualTo(Tier.STRONG);
    }

    @Test
    void twins_are_never_strong_however_few_are_compared() {
        Scorer two = new Scorer(new Prior(1, 1));
        assertThat(two.tier(shared(person("Léa", "Tremblay"), person("Zoé", "Tremblay"))))
                .isEqualTo(Tier.TO_VERIFY);
    }

    @Test
    void without_a_full_date_nothing_is_strong() {
        Scorer few = new Scorer(new Prior(10, 1));
        Person year = new Person("Nukapinguaq", "Arnatuk", new PartialDate(2010, null, null));
        assertThat(few.tier(shared(year, year))).isEqualTo(Tier.TO_VERIFY);
        assertThat(few.tier(shared(year, new Person("Nukapinguaq", "Arnatuk", BORN))))
                .isEqualTo(Tier.TO_VERIFY);
    }

    @Test
    void a_day_misread_is_found_in_a_small_set() {
        Scorer few = new Scorer(new Prior(1_000, 1));
        Set<Short> families = shared(person("Naomie", "Petiquay"), new Person("Naomie", "Petiquay", OTHER_DAY));
        assertThat(few.tier(families)).isNotEqualTo(Tier.NONE);
        assertThat(few.evidence(families)).contains(Evidence.BIRTH_DATE_PARTLY);
    }

    @Test
    void two_records_agree_as_much_from_either_side() {
        long seed = 11;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Person> people = SyntheticFile.withDuplicates(Design.of(seed, 300).share(0.5)).stream()
                .map(SyntheticRecord::toPerson)
                .toList();
        for (int i = 0; i < 3_000; i++) {
            Person one = people.get(random.nextInt(people.size()));
            Person other = people.get(random.nextInt(people.size()));
            assertThat(shared(one, other)).isEqualTo(shared(other, one));
        }
    }

    @Test
    void every_record_has_as_many_tokens_of_each_family() {
        long seed = 12;
        System.out.println("seed " + seed);
        Map<Short, Long> expected = perFamily(new Person("", "", PartialDate.UNKNOWN));
        assertThat(expected.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(Encoder.TOKENS);
        SyntheticFile.left(Design.of(seed, 300)).stream()
                .map(SyntheticRecord::toPerson)
                .forEach(person -> assertThat(perFamily(person)).isEqualTo(expected));
    }

    private Map<Short, Long> perFamily(Person person) {
        return encoder.encode(person).stream()
                .collect(Collectors.groupingBy(BlindToken::family, Collectors.counting()));
    }

    private Tier tier(Person one, Person other) {
        return scorer.tier(shared(one, other));
    }

    private Set<Short> shared(Person one, Person other) {
        Index<String> index = new Index<>();
        index.add("one", encoder.encode(one));
        return new HashMap<>(index.shared(encoder.encode(other))).getOrDefault("one", Set.of());
    }

    private static Person person(String given, String surname) {
        return new Person(given, surname, BORN);
    }
}
