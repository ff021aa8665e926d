package org.filet.link;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code ./filet link}. */
public final class Link {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private Link() {}

    /** Runs and ends the program: 0 done, 1 refused or failed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** Runs; the same, without ending the program. */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        Locale language = language(rest, environment).orElse(null);
        Console console = new Console(
                new Words(language == null ? Words.language(environment.getOrDefault("LANG", "")) : language),
                out,
                err);
        if (language == null) {
            console.note("wrong.lang");
            return WRONG_USE;
        }
        try {
            return run(rest, console);
        } catch (Refusal refusal) {
            console.note(refusal.key(), refusal.named());
            if (refusal.isWrongUse()) {
                console.note("wrong.help");
            }
            return refusal.isWrongUse() ? WRONG_USE : REFUSED;
        } catch (IOException | UncheckedIOException e) {
            // What the system says of a file or a disk; never a cell.
            console.note("refused.disk", String.valueOf(e.getMessage()));
            return REFUSED;
        } catch (RuntimeException e) {
            // A fault of ours. Its message and its causes might quote what they choked on: only kind and place are
            // said.
            console.note("refused.fault", e.getClass().getSimpleName(), String.valueOf(e.getStackTrace()[0]));
            return REFUSED;
        } catch (OutOfMemoryError e) {
            console.note("refused.memory");
            return REFUSED;
        }
    }

    private static int run(List<String> arguments, Console console) throws IOException, Refusal {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            console.raw(console.words().help());
            return DONE;
        }
        if (arguments.contains("--generate")) {
            Generate.parse(arguments).run(console);
            return DONE;
        }
        if (arguments.contains("--rates")) {
            Rates.run(arguments, console);
            return DONE;
        }
        Request request = Request.parse(arguments);
        Report report = new Report(new LinkRun(request, console).run());
        if (request.json()) {
            console.raw(report.json());
        } else {
            report.say(console);
        }
        return DONE;
    }

    /** Takes {@code --lang} out of the arguments; nothing where it is neither of the two. */
    private static Optional<Locale> language(List<String> arguments, Map<String, String> environment) {
        int at = arguments.indexOf("--lang");
        if (at < 0) {
            return Optional.of(Words.language(environment.getOrDefault("LANG", "")));
        }
        String told = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        if (!told.equals("fr") && !told.equals("en")) {
            return Optional.empty();
        }
        arguments.subList(at, at + 2).clear();
        return Optional.of(Words.language(told));
    }
}
