package org.filet.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column may hold. The headings are those that files seen so far use, without accents or case. */
public enum Field {
    /** The organisation's own name for the row: the same reference is never brought in twice. */
    REFERENCE("reference", "id", "rec_id", "record_id", "numero", "no", "n", "dossier", "file", "unique_id", "code"),
    GIVEN_NAMES("given_names", "given_name", "given", "first_name", "firstname", "prenom", "prenoms", "fname"),
    SURNAMES("surnames", "surname", "last_name", "lastname", "family_name", "nom", "noms", "nom_famille", "lname"),
    OTHER_NAMES("other_names", "alias", "aliases", "surnom", "surnoms", "autres_noms", "nom_naissance"),
    BIRTH_DATE("birth_date", "birthdate", "date_birth", "dob", "date_naissance", "naissance", "ddn", "ne_le"),
    GENDER("gender", "sex", "sexe", "genre"),
    /** T0. */
    LAST_SEEN("last_seen", "missing_since", "t0", "vu_derniere_fois", "heure_absence", "absent_depuis", "depuis", "date_fugue"),
    ORIGIN("origin", "origine", "milieu", "milieu_origine"),
    POLICE_EVENT("police_event", "event_number", "evenement", "numero_evenement", "no_evenement");

    private static final Set<String> LITTLE_WORDS = Set.of("de", "du", "des", "d", "la", "le", "l", "a", "of", "the");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** Whether a column under this heading probably holds this. */
    boolean suits(String heading) {
        var words = Arrays.stream(plain(heading).split("_", -1))
                .filter(word -> !LITTLE_WORDS.contains(word))
                .collect(Collectors.joining("_"));
        return headings.contains(words);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
