package org.filet.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filet.web.StartMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The way from {@code ./filet WORD …} to a running Filet or a command's end. */
public final class Launch {

    private final Class<?> application;

    private Launch(Class<?> application) {
        this.application = application;
    }

    public static Launch of(Class<?> application) {
        return new Launch(application);
    }

    /** Returns when Filet serves; ends the process when a command is done or the start refused. */
    @SuppressWarnings("SystemExitOutsideMain")
    public void run(String... typed) {
        try {
            var usual = Path.of(System.getProperty("filet.data", ".filet/demo"));
            var words = Words.read(List.of(typed), usual);
            switch (words.command()) {
                case "demo" -> demo(words);
                case "serve" -> serve(words);
                default -> System.exit(new Commands(application).run(words));
            }
        } catch (RuntimeException e) {
            var reason = Reason.of(e);
            System.err.println(reason.text());
            System.exit(reason.exitCode());
        }
    }

    private void demo(Words words) {
        words.nothingElse();
        if (!Ports.free(words.port())) {
            throw Ports.busy(words.port());
        }
        var folder = new DemoFolder(words.data());
        if (words.fresh()) {
            folder.erase();
        }
        System.out.println("Filet démarre… / Filet starts…    " + folder.path());
        var settings = demoSettings(DemoFolder.open(words.data()));
        settings.put("server.port", words.port());
        announce(start("demo", settings));
    }

    /** What a Filet on a demo's folder is told. */
    static Map<String, Object> demoSettings(DemoFolder folder) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("filet.postgres.embedded", "true");
        settings.put("filet.postgres.dir", folder.postgres());
        settings.put("filet.keyholders.folder", folder.keys());
        settings.put("filet.keyholders.create", "true");
        settings.put("filet.keys.folder", folder.seals());
        settings.put("filet.registers.journal", folder.journal());
        settings.put("filet.kept.folder", folder.kept());
        settings.put("filet.kept.call-sheet", folder.callSheet().toString());
        settings.put("filet.registers.key", folder.journalKey());
        settings.put("logging.file.name", folder.log());
        return settings;
    }

    private void serve(Words words) {
        words.nothingElse();
        announce(start("serve", words.port() == Words.USUAL_PORT ? Map.of() : Map.of("server.port", words.port())));
    }

    private ConfigurableApplicationContext start(String profile, Map<String, Object> settings) {
        return prepared(application, profile).run(arguments(settings));
    }

    static SpringApplication prepared(Class<?> application, String profile) {
        var filet = new SpringApplication(application);
        filet.setAdditionalProfiles(profile);
        filet.addInitializers(new Gate());
        return filet;
    }

    /** Within the process only: as arguments they win over every other source and are there before the first log line. */
    static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static void announce(ConfigurableApplicationContext filet) {
        filet.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                System.out.println("Filet s’arrête… / Filet stops…");
            }
        });
        if (filet instanceof WebServerApplicationContext server && server.getWebServer() != null) {
            System.out.println("\n  http://localhost:" + server.getWebServer().getPort() + "\n");
        }
        filet.getBeanProvider(StartMessage.class)
                .orderedStream()
                .flatMap(message -> message.lines().stream())
                .forEach(System.out::println);
        System.out.println("\nCtrl-C pour arrêter / to stop");
    }
}
