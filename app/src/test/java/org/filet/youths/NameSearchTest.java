package org.filet.youths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The search over sealed names finds what the search over readable ones found: the old SQL stands here as the judge. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=names"})
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class NameSearchTest {

    private static final long SEED = 28;
    private static final int FILES = 400;
    private static final int SEARCHES = 500;
    private static final List<String> SYLLABLES = List.of(
            "ma", "Ma", "ël", "le", "É", "lo", "ï", "se", "ç", "oi", "Œu", "vre", "ß", "Ny", "Ørn", "trem", "blay",
            "O’", "d'", "St-", "a", "n", "ñ", "Łu", "kas", "Ğ", "İ", "ÅÅ", "ý", "東");
    private static final List<String> JOINTS = List.of("", "", "", " ", "-", "’", "'");

    private final Youths youths;
    private final JdbcClient jdbc;
    private final Actor worker;

    NameSearchTest(Youths youths, @Outside JdbcClient jdbc, Stage stage) {
        this.youths = youths;
        this.jdbc = jdbc;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-13");
    }

    @Test
    void a_search_over_sealed_names_finds_what_one_over_readable_names_found() {
        judge();
        var random = new Random(SEED);
        var typed = new ArrayList<String>();
        for (int i = 0; i < FILES; i++) {
            var given = name(random);
            var surnames = name(random);
            register(given, surnames);
            typed.add(random.nextBoolean() ? given + " " + surnames : surnames + " " + given);
        }
        int met = 0;
        for (int i = 0; i < SEARCHES; i++) {
            var text = asTyped(typed.get(random.nextInt(FILES)), random);
            if (text.strip().length() < 2 || Folding.plain(text.strip()).length() < 2) {
                continue;
            }
            var found = youths.search(worker, text).stream()
                    .map(one -> one.identity().surnames() + "|" + one.identity().givenNames())
                    .toList();
            assertThat(found).as("seed %d, « %s »", SEED, text).isEqualTo(before(text.strip()));
            met += found.size();
        }
        assertThat(met).isGreaterThan(SEARCHES);
        assertThat(youths.search(worker, "j-")).hasSize(10);
    }

    @Test
    void folding_is_that_of_the_database_for_every_letter() {
        judge();
        var letters = new ArrayList<String>();
        for (int letter = 1; letter < 0x1_0000; letter++) {
            if (!Character.isSurrogate((char) letter)) {
                letters.add(String.valueOf((char) letter));
            }
        }
        var folded = jdbc.sql("select judge.plain(l) from unnest(?::text[]) with ordinality u (l, n) order by n")
                .param(letters.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
        var different = new ArrayList<String>();
        for (int i = 0; i < letters.size(); i++) {
            if (!Folding.plain(letters.get(i)).equals(folded.get(i))
                    && Character.isDefined(letters.get(i).charAt(0))) {
                different.add(Integer.toHexString(letters.get(i).charAt(0)));
            }
        }
        assertThat(different).isEmpty();
    }

    private void register(String given, String surnames) {
        var identity = Identity.named(given, surnames, LocalDate.of(2010, 1, 2), Gender.UNKNOWN);
        youths.register(worker, identity, Stage.LAVAL);
        jdbc.sql("insert into judge.youth (given_names, surnames) values (?, ?)")
                .params(identity.givenNames(), identity.surnames())
                .update();
    }

    /** What youths.V1 had. */
    private void judge() {
        jdbc.sql("create schema if not exists judge").update();
        jdbc.sql("create table if not exists judge.youth (given_names text, surnames text)")
                .update();
        jdbc.sql("""
                create or replace function judge.plain(text) returns text language sql immutable parallel safe
                as $$ select lower(translate(public.unaccent('public.unaccent', $1), '-''’', '   ')) $$
                """).update();
    }

    private List<String> before(String text) {
        return jdbc.sql("""
                select surnames || '|' || given_names from judge.youth
                 where starts_with(judge.plain(given_names || ' ' || surnames), judge.plain(:text))
                    or starts_with(judge.plain(surnames || ' ' || given_names), judge.plain(:text))
                 order by surnames, given_names limit 10
                """)
                .param("text", text)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3) + 1; i++) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            name.append(JOINTS.get(random.nextInt(JOINTS.size())));
        }
        return name.toString();
    }

    /** Some beginning of it, with or without capitals and accents. */
    private static String asTyped(String name, Random random) {
        var beginning =
                name.substring(0, name.offsetByCodePoints(0, random.nextInt(name.codePointCount(0, name.length()))));
        return switch (random.nextInt(4)) {
            case 0 -> beginning.toUpperCase(Locale.CANADA_FRENCH);
            case 1 -> Folding.plain(beginning);
            case 2 -> beginning.replace('-', ' ');
            default -> beginning;
        };
    }
}
