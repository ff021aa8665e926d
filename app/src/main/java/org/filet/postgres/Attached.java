package org.filet.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The way into a server that another application runs. */
public record Attached(String port, String user, String password, String appUser, String appPassword) {

    static Attached read(Path directory) {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(directory.resolve("connection.properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "Un Filet démarre ou s’arrête dans " + directory + ". Réessayez dans quelques secondes.",
                    "A Filet is starting or stopping in " + directory + ". Try again in a few seconds.",
                    e);
        }
        return new Attached(
                properties.getProperty("port"),
                properties.getProperty("user"),
                properties.getProperty("password"),
                properties.getProperty("app.user"),
                properties.getProperty("app.password"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
        return "Attached[" + port + "]";
    }
}
