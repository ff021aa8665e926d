package org.filet.cli;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** What must hold before anything is built or migrated: profiles that agree, known keys, a database meant for this. */
final class Gate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext filet) {
        var environment = filet.getEnvironment();
        profiles(environment);
        if (environment.matchesProfiles("serve")) {
            ServeGate.pass(environment);
        }
    }

    private static void profiles(ConfigurableEnvironment environment) {
        if (environment.acceptsProfiles(Profiles.of("serve & demo"))) {
            throw new StartRefused(
                    "Les profils « serve » et « demo » ne vont pas ensemble : le service n’a jamais de personas."
                            + " Retirez « demo » de SPRING_PROFILES_ACTIVE.",
                    "The profiles “serve” and “demo” do not go together: the service never has personas."
                            + " Take “demo” out of SPRING_PROFILES_ACTIVE.");
        }
    }
}
