package org.filet.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.filet.FiletApplication;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as it is served, on a random port and on an embedded server in a folder that is erased at the end. */
final class RunningFilet implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private RunningFilet(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** @param settings as on the command line, beside those of a demo */
    static RunningFilet start(String... settings) throws IOException {
        return start(List.of("demo"), settings);
    }

    /** As it is served, with its own sign-in and without a demo's people. */
    static RunningFilet serving() throws IOException {
        return start(List.of());
    }

    private static RunningFilet start(List<String> profiles, String... settings) throws IOException {
        var folder = Files.createTempDirectory("filet-bench");
        var filet = new SpringApplication(FiletApplication.class, Acting.class);
        filet.setAdditionalProfiles(profiles.toArray(String[]::new));
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--filet.postgres.embedded=true",
                "--filet.postgres.dir=" + folder.resolve("postgres"),
                "--filet.keyholders.folder=" + folder.resolve("keys"),
                "--filet.keys.folder=" + folder.resolve("seals"),
                "--filet.keyholders.create=true",
                "--logging.file.name=" + folder.resolve("filet.log")));
        all.addAll(List.of(settings));
        return new RunningFilet(folder, filet.run(all.toArray(String[]::new)));
    }

    URI address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? -1 : server.getPort()));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Past the second wall, as the server's own user: what no verb does, such as storing in bulk. */
    DataSource outside() {
        var details = bean(FlywayConnectionDetails.class);
        return new DriverManagerDataSource(
                String.valueOf(details.getJdbcUrl()),
                String.valueOf(details.getUsername()),
                String.valueOf(details.getPassword()));
    }

    JdbcClient outsideJdbc() {
        return JdbcClient.create(outside());
    }

    /** Tells the application that something happened, as its own verbs do. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    /** What a start does before it serves: seals what was seeded readable. */
    void seal() {
        context.getBean("sealAtStart", SmartInitializingSingleton.class).afterSingletonsInstantiated();
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
