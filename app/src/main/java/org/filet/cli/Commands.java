package org.filet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filet.web.ConsoleCommand;

/** Runs a command to its end, on the demo's database or on the service's. */
record Commands(Class<?> application) {

    /** Returns the exit code. */
    int run(Words words) {
        if (words.command().equals("doctor")) {
            return new Doctor(words).run();
        }
        try (var target = Target.of(words)) {
            return offered(words, target);
        }
    }

    private int offered(Words words, Target target) {
        var filet = Launch.prepared(application, target.profile());
        filet.setRegisterShutdownHook(false);
        try (var running = filet.run(Launch.arguments(quiet(target)))) {
            var command = running.getBeanProvider(ConsoleCommand.class).stream()
                    .filter(offered -> offered.name().equals(words.command()))
                    .findFirst()
                    .orElseThrow(() -> StartRefused.wrongUse(
                            "Commande inconnue : " + words.command() + ".",
                            "Unknown command: " + words.command() + "."));
            return command.run(words.rest(), System.out);
        }
    }

    /** No page is served and no clock rings while a command runs: a Filet that serves does both. */
    private static Map<String, Object> quiet(Target target) {
        var settings = new LinkedHashMap<>(target.settings());
        settings.put("server.port", "-1");
        settings.put("filet.clocks.ticking", "false");
        return settings;
    }
}
