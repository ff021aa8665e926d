package org.filet.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;

/** Small files of invented people with slips, for the job and for the index. */
final class SmallFiles {

    private SmallFiles() {}

    /** The same people in both files, each with a slip of its own in one name of three. */
    static Map<String, Person> people(long seed, String file) {
        List<String> given = List.of("Marie-Ève", "Gabriel", "Océane", "Jean-Philippe", "Ulaayuk", "Nguyen Thi", "Zoé");
        List<String> surnames = List.of("Tremblay", "Gagnon-Roy", "St-Pierre", "O'Bomsawin", "Etok", "Hernández Ruiz");
        Random random = new Random(seed);
        Random slips = new Random(seed + file.hashCode());
        Map<String, Person> people = new LinkedHashMap<>();
        for (int i = 0; i < 600; i++) {
            String surname = surnames.get(random.nextInt(surnames.size())) + letters(random);
            LocalDate born = LocalDate.of(2007 + random.nextInt(9), 2 + random.nextInt(11), 1 + random.nextInt(28));
            String name = given.get(random.nextInt(given.size()));
            boolean slip = slips.nextInt(3) == 0;
            String written = slip ? surname.substring(0, surname.length() - 1) : surname;
            people.put(file + i, new Person(name, written, List.of(), PartialDate.of(born)));
        }
        return people;
    }

    private static String letters(Random random) {
        return "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
    }

    /** Many rows that say the same: what a default value or a test record does to a real file. */
    static void crowd(Map<String, Person> people, String file, int rows) {
        for (int i = 0; i < rows; i++) {
            people.put(file + "crowd" + i, new Person("Test", "Inconnu", PartialDate.of(LocalDate.of(2010, 2, 3))));
        }
    }

    static String written(Path file, Map<String, Person> people) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,given_names,surnames,other_names,born"));
        people.forEach((id, person) -> lines.add(String.join(
                ",",
                id,
                person.givenNames(),
                person.surnames(),
                "",
                "%d-%02d-%02d"
                        .formatted(
                                person.born().year(),
                                person.born().month(),
                                person.born().day()))));
        return Files.write(file, lines).toString();
    }
}
