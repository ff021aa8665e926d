package org.filet.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What was typed after {@code ./filet}: the command, the launcher's own options, the rest for the command. */
record Words(String command, int port, Path data, boolean fresh, boolean serve, List<String> rest) {

    static final int USUAL_PORT = 8080;

    /** @throws StartRefused when an option lacks its value or the port is no port */
    static Words read(List<String> typed, Path usualData) {
        if (typed.isEmpty()) {
            throw StartRefused.wrongUse("Quelle commande ?", "Which command?");
        }
        int port = USUAL_PORT;
        var data = usualData;
        boolean fresh = false;
        boolean serve = false;
        var rest = new ArrayList<String>();
        var left = new ArrayDeque<>(typed.subList(1, typed.size()));
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--serve" -> serve = true;
                case "--port" -> port = port(value(word, left));
                case "--data" -> data = Path.of(value(word, left));
                default -> rest.add(word);
            }
        }
        return new Words(typed.getFirst(), port, data.toAbsolutePath().normalize(), fresh, serve, List.copyOf(rest));
    }

    /** Refuses what a command that takes no further words was given. */
    void nothingElse() {
        if (!rest.isEmpty()) {
            throw StartRefused.wrongUse(
                    "Option inconnue : " + rest.getFirst() + ".", "Unknown option: " + rest.getFirst() + ".");
        }
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw StartRefused.wrongUse("Il manque la valeur de " + option + ".", option + " lacks its value.");
        }
        return left.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
            throw badPort(text);
        } catch (NumberFormatException e) {
            throw badPort(text);
        }
    }

    private static StartRefused badPort(String text) {
        return StartRefused.wrongUse(
                "Le port est un nombre de 1 à 65535, pas « " + text + " ».",
                "The port is a number from 1 to 65535, not “" + text + "”.");
    }
}
