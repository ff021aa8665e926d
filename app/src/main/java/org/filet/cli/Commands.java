package org.filet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.filet.web.ConsoleCommand;
import org.springframework.boot.logging.LoggingSystem;

/** Runs a command to its end, on the demo's database or on the service's. */
record Commands(Class<?> application) {

    /** Returns the exit code. */
    int run(Words words) {
        // Until the application logs into its file, nobody's debugging belongs between the command's own lines.
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        return switch (words.command()) {
            case "doctor" -> new Doctor(words).run();
            case "backup" -> Copies.backup(words);
            case "restore" -> Copies.restore(words);
            case "keys" -> Ceremony.asked(words) ? Ceremony.run(words) : onTarget(words);
            default -> onTarget(words);
        };
    }

    private int onTarget(Words words) {
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

    /**
     * No page is served and no clock rings while a command runs: a Filet that serves does both. What waits is attended
     * to by the command itself, with every core and told of, where it does so at all.
     */
    private static Map<String, Object> quiet(Target target) {
        var settings = new LinkedHashMap<>(target.settings());
        settings.put("server.port", "-1");
        settings.put("filet.clocks.ticking", "false");
        settings.put("filet.matching.promptly", "false");
        return settings;
    }
}
