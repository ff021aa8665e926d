package org.filet.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.filet.kernel.Refused;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The clients' secrets, read from their files when they are needed: a new one acts on the next sign-in. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderSecrets {

    /** No dot, no slash: a name leads nowhere but into the folder. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    private static final int SHORTEST = 16;

    private final ProviderSettings settings;

    ProviderSecrets(ProviderSettings settings) {
        this.settings = settings;
    }

    /** @throws Refused where there is none of this name, or it is too short to be one */
    String read(String name) {
        var folder = settings.secrets();
        if (folder == null || !NAME.matcher(name).matches()) {
            throw new Refused(SignInRefusal.SECRET_ABSENT);
        }
        try {
            var secret = Files.readString(folder.resolve(name)).strip();
            if (secret.length() < SHORTEST) {
                throw new Refused(SignInRefusal.SECRET_ABSENT);
            }
            return secret;
        } catch (IOException absent) {
            throw new Refused(SignInRefusal.SECRET_ABSENT, absent);
        }
    }
}
