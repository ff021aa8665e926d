package org.filet.signin;

import java.io.PrintStream;
import java.util.List;
import org.filet.web.ConsoleCommand;
import org.filet.web.StartMessage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** The link for the first administrator: on the console when the service starts without an account, or asked for there. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class FirstLetter {

    @Bean
    @Profile("serve")
    StartMessage firstAdministrator(
            AccountTable accounts, Letters letters, OriginSettings settings, Environment environment) {
        boolean holder = "holder".equalsIgnoreCase(environment.getProperty("filet.keyholders.mode"));
        return () -> !holder && accounts.none() ? lines(letters, settings) : List.of();
    }

    /** {@code ./filet invite}: the server's console stands above every account. */
    @Bean
    ConsoleCommand inviteCommand(Letters letters, OriginSettings settings) {
        return new ConsoleCommand() {
            @Override
            public String name() {
                return "invite";
            }

            @Override
            public int run(List<String> arguments, PrintStream out) {
                if (!arguments.isEmpty()) {
                    out.println("./filet invite");
                    return 2;
                }
                lines(letters, settings).forEach(out::println);
                return 0;
            }
        };
    }

    private static List<String> lines(Letters letters, OriginSettings settings) {
        return List.of(
                "Pour administrer cette installation, ouvrez ce lien d’ici 30 minutes ; il sert une fois, dans un"
                        + " navigateur. Un autre : ./filet invite",
                "To administer this installation, open this link within 30 minutes; it works once, in one browser."
                        + " Another: ./filet invite",
                "",
                "  " + settings.asSent() + "/enter#" + letters.first());
    }
}
