package org.filet.ledger.verify;

/** What can be wrong with an export. */
public enum Fault {
    CHECKPOINT_MISSING("il n’y a pas de point de contrôle", "there is no checkpoint"),
    CHECKPOINT_MALFORMED("le point de contrôle n’est pas lisible", "the checkpoint cannot be read"),
    NOT_SIGNED("aucune clé de confiance n’a signé le point de contrôle", "no trusted key has signed the checkpoint"),
    SIGNATURE_WRONG("la signature d’une clé de confiance est fausse", "the signature of a trusted key is wrong"),
    TOO_FEW_WITNESSES("trop peu de témoins ont signé", "too few witnesses have signed"),
    WITNESS_STALE(
            "la signature d’un témoin est plus ancienne que les entrées",
            "a witness’s signature is older than the entries"),
    ROLLED_BACK("le registre est plus court que celui déjà vu", "the log is shorter than the one seen before"),
    FORKED("le registre ne prolonge pas celui déjà vu", "the log does not continue the one seen before"),
    UNREADABLE("des fichiers manquent ou sont abîmés", "files are missing or damaged"),
    ENTRY_CHANGED("l’entrée n’est pas celle du registre", "the entry is not the one of the log"),
    ENTRY_MISSING("l’entrée manque", "the entry is missing"),
    ROOT_DIFFERS(
            "les entrées n’ont pas la racine du point de contrôle",
            "the entries do not have the root of the checkpoint"),
    ENTRY_MALFORMED("l’entrée n’est pas lisible", "the entry cannot be read"),
    CLOCK_BACK("l’heure recule", "the time goes back"),
    REFERENCE_TWICE("la même référence figure deux fois", "the same reference is there twice"),
    REVIEW_MISSING("l’accès exceptionnel n’a pas été revu", "the exceptional access was not reviewed"),
    REVIEW_OF_NOTHING(
            "la revue ne porte sur aucun accès exceptionnel d’avant elle",
            "the review is of no exceptional access before it"),
    ROW_WITHOUT_ENTRY("la base contient un fait sans entrée", "the database holds a fact without an entry"),
    ENTRY_WITHOUT_ROW("l’entrée n’a plus son fait dans la base", "the entry’s fact is missing from the database"),
    ROW_CHANGED(
            "le fait dans la base n’est pas celui de l’entrée", "the fact in the database is not that of the entry");

    private final String french;
    private final String english;

    Fault(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String french() {
        return french;
    }

    String english() {
        return english;
    }
}
