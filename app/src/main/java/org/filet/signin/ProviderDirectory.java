package org.filet.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.filet.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What providers say of themselves at their issuer's address, asked again after ten minutes. */
@Component
class ProviderDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDirectory.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String PLACE = "/.well-known/openid-configuration";

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    ProviderDirectory(Clock clock) {
        this.clock = clock;
    }

    /** A provider's addresses and keys. */
    record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, ProviderCalls calls, Instant until) {}

    /** @throws Refused where it does not answer, or says it is another, or points elsewhere */
    Known of(Provider provider) {
        var kept = known.get(provider.issuer());
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept;
        }
        try {
            var asked = ask(provider.issuer());
            known.put(provider.issuer(), asked);
            return asked;
        } catch (IOException | ParseException away) {
            LOG.warn("identity provider {}: {}", provider.id(), away.getMessage());
            throw new Refused(SignInRefusal.PROVIDER_AWAY, away);
        }
    }

    private Known ask(String issuer) throws IOException, ParseException {
        var calls = new ProviderCalls(http, URI.create(issuer));
        var says = OIDCProviderMetadata.parse(calls.get(URI.create(issuer.replaceFirst("/+$", "") + PLACE)));
        if (!says.getIssuer().getValue().equals(issuer)) {
            throw new ParseException("it says it is another issuer");
        }
        if (!Stream.of(says.getAuthorizationEndpointURI(), says.getTokenEndpointURI(), says.getJWKSetURI())
                .allMatch(address -> address != null && IssuerRules.same(address, URI.create(issuer)))) {
            throw new ParseException("it points elsewhere");
        }
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        says.getJWKSetURI().toURL(), calls)
                .refreshAheadCache(false)
                .rateLimited(false)
                .build();
        return new Known(says, keys, calls, clock.instant().plus(KEPT));
    }
}
