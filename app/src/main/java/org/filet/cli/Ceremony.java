package org.filet.cli;

import java.nio.file.Path;
import org.filet.keyholders.KeyFolder;

/** {@code ./filet keys create DIR [EPOCH]}: makes a key and splits it, on a machine that needs no database. */
final class Ceremony {

    private static final int ASKED = 2;

    private Ceremony() {}

    static boolean asked(Words words) {
        return !words.rest().isEmpty() && words.rest().getFirst().equals("create");
    }

    static int run(Words words) {
        var typed = words.rest();
        if (typed.size() < ASKED || typed.size() > ASKED + 1) {
            throw StartRefused.wrongUse("./filet keys create DOSSIER [ÉPOQUE]", "./filet keys create DIR [EPOCH]");
        }
        var folder = new KeyFolder(Path.of(typed.get(1)).toAbsolutePath().normalize());
        int epoch = typed.size() > ASKED ? number(typed.get(2)) : 1;
        if (folder.holds(epoch)) {
            throw new StartRefused(
                    "L’époque " + epoch + " a déjà une clé dans " + folder.path() + " : elle n’est pas remplacée.",
                    "Epoch " + epoch + " has a key in " + folder.path() + " already: it is not replaced.");
        }
        var key = folder.deal(epoch);
        System.out.println("Clé de l’époque " + epoch + " partagée en trois dans " + folder.path()
                + ". Remettez à chaque détenteur son dossier holder-N, à tous epoch-" + epoch
                + ".public, puis effacez ici les parts remises. Empreinte à lire à voix haute :");
        System.out.println("Key of epoch " + epoch + " split in three in " + folder.path()
                + ". Hand each holder its folder holder-N, everybody epoch-" + epoch
                + ".public, then erase here the shares handed out. Fingerprint, to be read aloud:");
        System.out.println(key.fingerprint());
        return 0;
    }

    private static int number(String text) {
        int epoch = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (epoch < 1 || epoch > KeyFolder.LAST_EPOCH) {
            throw StartRefused.wrongUse(
                    "L’époque est un nombre de 1 à " + KeyFolder.LAST_EPOCH + ".",
                    "The epoch is a number from 1 to " + KeyFolder.LAST_EPOCH + ".");
        }
        return epoch;
    }
}
