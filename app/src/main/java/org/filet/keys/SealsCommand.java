package org.filet.keys;

import java.io.PrintStream;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;
import org.filet.web.ConsoleCommand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./filet seals status | rotate ORGANISATION | retire ORGANISATION | destroy ORGANISATION CODE REFERENCE}. */
@Component
class SealsCommand implements ConsoleCommand {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Turning turning;
    private final Sealing sealing;
    private final ObjectProvider<Subjects> subjects;

    SealsCommand(Turning turning, Sealing sealing, ObjectProvider<Subjects> subjects) {
        this.turning = turning;
        this.sealing = sealing;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "seals";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var verb = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            return switch (verb + " " + arguments.size()) {
                case "status 1" -> status(out);
                case "rotate 2" -> rotate(new OrganisationId(arguments.get(1)), out);
                case "retire 2" -> retire(new OrganisationId(arguments.get(1)), out);
                case "destroy 4" -> destroy(arguments, out);
                default -> {
                    out.println("./filet seals status | rotate ORGANISATION | retire ORGANISATION"
                            + " | destroy ORGANISATION CODE RÉFÉRENCE/REFERENCE");
                    yield WRONG_USE;
                }
            };
        } catch (KeyringRefused refused) {
            out.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int status(PrintStream out) {
        turning.status().forEach(count -> say(count, out));
        return 0;
    }

    private int rotate(OrganisationId organisation, PrintStream out) {
        say(turning.rotate(organisation), out);
        out.println("Copiez maintenant le dossier des clés, puis : ./filet seals retire " + organisation);
        out.println("Copy the folder of keys now, then: ./filet seals retire " + organisation);
        return 0;
    }

    private int retire(OrganisationId organisation, PrintStream out) {
        turning.retire(organisation);
        out.println("L’ancienne clé de " + organisation + " est retirée : effacez-la aussi des copies du dossier.");
        out.println("The old key of " + organisation + " is retired: erase it from the folder’s copies too.");
        return 0;
    }

    private int destroy(List<String> arguments, PrintStream out) {
        var organisation = new OrganisationId(arguments.get(1));
        var subject = subjects.stream()
                .flatMap(found -> found.subject(organisation, arguments.get(2)).stream())
                .findFirst()
                .orElseThrow(() -> new KeyringRefused(
                        "Aucun dossier de ce code dans " + organisation + ".",
                        "No file of this code in " + organisation + "."));
        var basis = new Basis("SEAL", arguments.get(3));
        sealing.destroy(Actor.clock(organisation, new RegionId("")), subject, basis);
        out.println("Détruit : personne ne lira plus ce dossier, dans aucune copie, dès que les copies des clés"
                + " auront expiré (docs/operations.md).");
        out.println("Destroyed: nobody will read this file any more, in any copy, once the copies of the keys have"
                + " expired (docs/operations.md).");
        return 0;
    }

    private static void say(Turning.Count count, PrintStream out) {
        var standing = count.standing();
        out.println(standing.organisation() + "    clé / key " + Integer.toUnsignedString(standing.kek()) + " : "
                + count.present());
        var old = standing.retiring();
        if (old != null) {
            out.println("    ancienne clé / old key " + Integer.toUnsignedString(old) + " : " + count.retiring());
        }
    }
}
