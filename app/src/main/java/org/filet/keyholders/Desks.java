package org.filet.keyholders;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.filet.linkage.oprf.PublicKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the three holders are. */
@Configuration(proxyBeanMethods = false)
class Desks {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LEAST_SECRET = 32;

    @Bean
    List<Desk> holderDesks(KeyholderSettings settings, Ledger ledger, Clock clock) {
        return switch (settings.mode()) {
            case LOCAL ->
                IntStream.rangeClosed(1, PublicKeys.HOLDERS)
                        .<Desk>mapToObj(number -> new LocalDesk(number, new KeyFolder(settings.place()), ledger, clock))
                        .toList();
            case HOLDER -> {
                requireSecrets(settings, 1);
                if (settings.holder() < 1 || settings.holder() > PublicKeys.HOLDERS) {
                    throw new KeysRefused(
                            "FILET_KEYHOLDERS_HOLDER : 1, 2 ou 3.", "FILET_KEYHOLDERS_HOLDER: 1, 2 or 3.");
                }
                yield List.of(new LocalDesk(settings.holder(), new KeyFolder(settings.place()), ledger, clock));
            }
            case REMOTE -> remote(settings);
        };
    }

    private static List<Desk> remote(KeyholderSettings settings) {
        requireSecrets(settings, PublicKeys.HOLDERS);
        if (settings.urls().size() != PublicKeys.HOLDERS
                || !settings.urls().stream().allMatch(Desks::kept)) {
            throw new KeysRefused(
                    "FILET_KEYHOLDERS_URLS : trois adresses https, séparées par des virgules.",
                    "FILET_KEYHOLDERS_URLS: three https addresses, separated by commas.");
        }
        var http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
        return IntStream.range(0, PublicKeys.HOLDERS)
                .<Desk>mapToObj(i -> new RemoteDesk(
                        i + 1,
                        settings.urls().get(i),
                        new Signature(settings.secrets().get(i)),
                        settings.patience(),
                        http))
                .toList();
    }

    /** In clear only where nothing leaves the machine. */
    private static boolean kept(URI url) {
        return "https".equals(url.getScheme())
                || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost())));
    }

    private static void requireSecrets(KeyholderSettings settings, int many) {
        var secrets = settings.secrets();
        if (secrets.size() != many
                || secrets.stream().anyMatch(secret -> secret.value().length() < LEAST_SECRET)
                || secrets.stream().distinct().count() != many) {
            throw new KeysRefused(
                    "FILET_KEYHOLDERS_SECRETS : " + many + " secret(s) de 32 caractères ou plus, tous différents.",
                    "FILET_KEYHOLDERS_SECRETS: " + many + " secret(s) of 32 characters or more, all different.");
        }
    }
}
