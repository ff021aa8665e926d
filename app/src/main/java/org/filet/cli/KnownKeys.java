package org.filet.cli;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** A setting nobody reads is a slip of the pen that someone relies on: an unknown {@code filet.*} key fails the start. */
@Component
class KnownKeys implements SmartInitializingSingleton {

    /** Read where no record of settings stands; the launcher's own are among them. */
    private static final List<String> SINGLE = List.of(
            "filet.data",
            "filet.postgres.embedded",
            "filet.postgres.dir",
            "filet.clocks.ticking",
            "filet.clocks.every",
            "filet.imports.sweep",
            "filet.registers.every",
            "filet.db.url",
            "filet.db.user",
            "filet.db.password");

    private final ConfigurableApplicationContext filet;

    KnownKeys(ConfigurableApplicationContext filet) {
        this.filet = filet;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = known();
        var unknown = keys(filet.getEnvironment())
                .filter(key -> !known.contains(plain(key)))
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            throw new StartRefused(
                    "Réglage inconnu : " + names + ". Voir docs/operations.md.",
                    "Unknown setting: " + names + ". See docs/operations.md.");
        }
    }

    private Set<String> known() {
        Map<String, ConfigurationPropertiesBean> records = ConfigurationPropertiesBean.getAll(filet);
        return Stream.concat(SINGLE.stream(), records.values().stream().flatMap(KnownKeys::settings))
                .map(KnownKeys::plain)
                .collect(Collectors.toSet());
    }

    private static Stream<String> settings(ConfigurationPropertiesBean settings) {
        String prefix = settings.getAnnotation().prefix();
        var type = settings.asBindTarget().getType().resolve(Object.class);
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> prefix + "." + name)
                : Stream.empty();
    }

    private static Stream<String> keys(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Stream.of(source.getPropertyNames()))
                .filter(key -> key.startsWith("filet.") || key.startsWith("FILET_"));
    }

    /** FILET_DB_URL and filet.db.url are the same setting. */
    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
    }
}
