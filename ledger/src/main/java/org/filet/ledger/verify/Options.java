package org.filet.ledger.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command was asked to do. */
record Options(
        Path export,
        Path keys,
        @Nullable Path last,
        int witnesses,
        @Nullable String proof,
        boolean french,
        boolean help) {

    /** The arguments make no sense; the message is for people. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    private static final Path NONE = Path.of("");

    static boolean french(List<String> arguments, Locale locale) {
        int at = arguments.indexOf("--lang");
        String asked = at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : locale.getLanguage();
        return !asked.equals("en");
    }

    static Options parse(List<String> arguments, boolean french) throws Unusable {
        Path export = NONE;
        Path keys = NONE;
        Path last = null;
        int witnesses = 0;
        String proof = null;
        Iterator<String> each = arguments.iterator();
        while (each.hasNext()) {
            String argument = each.next();
            switch (argument) {
                case "--help", "-h" -> {
                    return new Options(NONE, NONE, null, 0, null, french, true);
                }
                case "--keys" -> keys = Path.of(value(each, argument, french));
                case "--last" -> last = Path.of(value(each, argument, french));
                case "--witnesses" -> witnesses = number(value(each, argument, french), french);
                case "--proof" -> proof = value(each, argument, french);
                case "--lang" -> value(each, argument, french);
                default -> export = export(argument, export, french);
            }
        }
        if (export.equals(NONE) || (keys.equals(NONE) && proof == null)) {
            throw new Unusable(
                    french ? "Il faut un dossier exporté et --keys." : "An exported folder and --keys are needed.");
        }
        return new Options(export, keys, last, witnesses, proof, french, false);
    }

    static String usage(boolean french) {
        return french ? """
                filet verify DOSSIER --keys FICHIER [--last POINT] [--witnesses N] [--lang fr|en]
                filet verify DOSSIER --proof RÉFÉRENCE

                Vérifie hors ligne un registre exporté : signatures, témoins, chaque entrée, l’ordre du temps,
                la revue de chaque accès d’urgence (au plus tard cinq jours après lui), et les faits de la base s’ils y sont
                (rows.tsv).
                  --keys      les clés de confiance : lignes « log CLÉ » et « witness CLÉ »
                  --last      un point de contrôle déjà vérifié, que le registre doit prolonger
                  --witnesses combien de témoins doivent avoir signé (0 par défaut)
                  --proof     écrit la preuve qu’une entrée figure au registre
                Code de sortie : 0 tout concorde, 1 quelque chose ne va pas, 2 lecture impossible.""" : """
                filet verify FOLDER --keys FILE [--last CHECKPOINT] [--witnesses N] [--lang fr|en]
                filet verify FOLDER --proof REFERENCE

                Verifies an exported log offline: signatures, witnesses, every entry, the order of time,
                the review of every emergency access (five days after it at the latest), and the facts of the database if
                present (rows.tsv).
                  --keys      the keys one trusts: lines “log KEY” and “witness KEY”
                  --last      a checkpoint verified before, which the log must continue
                  --witnesses how many witnesses must have signed (0 by default)
                  --proof     writes the proof that an entry is in the log
                Exit status: 0 all agrees, 1 something is wrong, 2 cannot read.""";
    }

    private static Path export(String argument, Path known, boolean french) throws Unusable {
        if (!known.equals(NONE) || argument.startsWith("-")) {
            throw new Unusable((french ? "Argument inconnu : " : "Unknown argument: ") + argument);
        }
        Path folder = Path.of(argument);
        if (!Files.isDirectory(folder)) {
            throw new Unusable((french ? "Ce n’est pas un dossier : " : "Not a folder: ") + argument);
        }
        return folder;
    }

    private static String value(Iterator<String> each, String option, boolean french) throws Unusable {
        if (!each.hasNext()) {
            throw new Unusable((french ? "Il manque une valeur après " : "A value is missing after ") + option);
        }
        return each.next();
    }

    private static int number(String text, boolean french) throws Unusable {
        if (!text.matches("[0-9]{1,3}")) {
            throw new Unusable((french ? "Ce n’est pas un nombre : " : "Not a number: ") + text);
        }
        return Integer.parseInt(text);
    }
}
