package org.filet.keyholders;

import java.io.PrintStream;
import java.util.List;
import org.filet.web.ConsoleCommand;
import org.springframework.stereotype.Component;

/** {@code ./filet keys status | rotate | destroy EPOCH}. {@code create} needs no Filet and is the launcher's. */
@Component
class KeysCommand implements ConsoleCommand {

    private final Epochs epochs;

    KeysCommand(Epochs epochs) {
        this.epochs = epochs;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            return switch (String.join(" ", arguments).replaceAll(" [0-9]{1,5}$", " N")) {
                case "status" -> status(out);
                case "rotate" -> rotate(out);
                case "destroy N" -> destroy(Integer.parseInt(arguments.getLast()), out);
                default -> {
                    out.println("./filet keys create DOSSIER/DIR [EPOCH] | status | rotate | destroy EPOCH");
                    yield 2;
                }
            };
        } catch (KeysRefused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private int status(PrintStream out) {
        var here = epochs.inUse();
        epochs.known().forEach((number, fingerprint) -> {
            out.println("époque / epoch " + number + "    " + fingerprint);
            out.println("  jetons / tokens : " + epochs.tokensUnder(number) + "    parts ici / shares here : "
                    + (here.containsKey(number) ? epochs.folder().shares(number) : 0));
        });
        return 0;
    }

    private int rotate(PrintStream out) {
        var key = epochs.rotate();
        out.println("Nouvelle époque " + key.epoch() + " : Filet recode les inscriptions pendant qu’il est en marche.");
        out.println("New epoch " + key.epoch() + ": Filet re-encodes the registrations while it runs.");
        out.println(key.fingerprint());
        return 0;
    }

    private int destroy(int epoch, PrintStream out) {
        epochs.destroy(epoch);
        out.println("La clé de l’époque " + epoch + " est détruite.");
        out.println("The key of epoch " + epoch + " is destroyed.");
        return 0;
    }
}
