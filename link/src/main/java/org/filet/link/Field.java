package org.filet.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column may hold. The headings are those that files seen so far use, without accents or case. */
enum Field {
    /** The file's own name for the row; the line number where there is none. */
    ID(false, "id", "rec_id", "record_id", "unique_id", "reference", "numero", "no", "dossier", "file", "code"),
    GIVEN(
            true,
            "given_names given_name given first_name firstname forename forenames prenom prenoms fname middle_name"
                    + " middle_names fname_c1 fname_c2"),
    SURNAME(
            true,
            "surnames surname last_name lastname family_name familyname nom noms nom_famille lname name_last lname_c1"
                    + " lname_c2"),
    OTHER(
            true,
            "other_names other_name alias aliases nickname surnom surnoms autres_noms autre_nom nom_naissance birth_name"
                    + " maiden_name"),
    BORN(
            false,
            "born birth_date birthdate date_birth dob date_naissance naissance ddn ne_le nee_le ne_e_le date_of_birth"),
    YEAR(false, "birth_year year_birth byear yob annee_naissance by"),
    MONTH(false, "birth_month month_birth bmonth mob mois_naissance bm"),
    DAY(false, "birth_day day_birth bday jour_naissance bd"),
    /** Female or male, where the file says so. */
    SEX(false, "sex gender sexe genre"),
    /** Every column that says where, together. */
    PLACE(
            true,
            "street_number street street_name address address_1 address_2 address1 address2 suburb postcode postal_code"
                    + " zip zip_code state city town municipality province adresse adresse_1 adresse_2 no_civique"
                    + " numero_civique numero_rue rue quartier code_postal ville municipalite localite"),
    /** Where the name comes from, for measuring only. */
    ORIGIN(false, "origin origine");

    private static final Set<String> LITTLE_WORDS = Set.of("de", "du", "des", "d", "la", "le", "l", "a", "of", "the");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final boolean several;
    private final List<String> headings;

    Field(boolean several, String... headings) {
        this.several = several;
        this.headings = Arrays.stream(headings)
                .flatMap(some -> Arrays.stream(some.split(" ", -1)))
                .toList();
    }

    /** Whether more than one column may hold it: its cells are joined by a space. */
    boolean several() {
        return several;
    }

    /** Whether a column under this heading probably holds this. */
    boolean suits(String heading) {
        return headings.contains(plain(heading));
    }

    /** The field of that name, as {@code --columns} writes it. */
    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String plain(String heading) {
        String letters = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(letters, -1))
                .filter(word -> !word.isEmpty() && !LITTLE_WORDS.contains(word))
                .collect(Collectors.joining("_"));
    }
}
