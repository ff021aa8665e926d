package org.filet.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider in this process, at another site than Filet's {@code localhost}. Whoever comes is signed in at once as
 * {@link #subject}; it lies when it is told to.
 */
public final class Issuer implements AutoCloseable {

    public static final String CLIENT = "filet";
    public static final String SECRET = "a-secret-of-the-tests-0123456789";

    /** What it can do wrong; each is one thing. */
    public enum Lie {
        NONCE,
        AUDIENCE,
        TWO_AUDIENCES,
        ISSUER,
        EXPIRED,
        FROM_TOMORROW,
        UNSIGNED,
        OTHER_KEY,
        SHARED_SECRET,
        PASSWORD_ONLY,
        SAYS_NOTHING,
        STALE,
        NO_AUTH_TIME,
        OLD_CODE,
        DECLINES,
        OTHER_ISSUER_IN_ANSWER,
        POINTS_ELSEWHERE,
        SAYS_IT_IS_ANOTHER
    }

    private record Sold(String nonce, String challenge, String back, String subject) {}

    private final HttpServer server;
    private final Clock clock;
    private final RSAKey key;
    private final RSAKey other;
    private final Map<String, Sold> codes = new ConcurrentHashMap<>();
    private volatile String used = "none";
    private volatile String subject = "nobody";
    private volatile @Nullable Lie lie;
    private volatile Map<String, String> asked = Map.of();

    public Issuer(Clock clock) {
        this.clock = clock;
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            other = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, says()));
        server.createContext("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who comes next. */
    public Issuer subject(String name) {
        subject = name;
        return this;
    }

    /** @param what null for the truth */
    public Issuer lies(@Nullable Lie what) {
        lie = what;
        return this;
    }

    /** What it was asked last. */
    public Map<String, String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String says() {
        var elsewhere = lie == Lie.POINTS_ELSEWHERE ? "http://127.0.0.1:1" : address();
        var itself = lie == Lie.SAYS_IT_IS_ANOTHER ? "http://127.0.0.1:1" : address();
        return """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/jwks",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(itself, address(), elsewhere, address());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = flat(exchange.getRequestURI().getRawQuery());
        var back = Objects.requireNonNull(asked.get("redirect_uri"));
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Sold(
                        Objects.requireNonNull(asked.get("nonce")),
                        Objects.requireNonNull(asked.get("code_challenge")),
                        back,
                        subject));
        var answer = lie == Lie.DECLINES ? "error=access_denied" : "code=" + (lie == Lie.OLD_CODE ? used : code);
        var issuer = lie == Lie.OTHER_ISSUER_IN_ANSWER ? "http://127.0.0.1:1" : address();
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        back + "?" + answer + "&state=" + encoded(asked.get("state")) + "&iss=" + encoded(issuer));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = flat(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var code = Objects.requireNonNull(form.get("code"));
        var sold = codes.remove(code);
        if (sold == null || !sold.back().equals(form.get("redirect_uri")) || !knows(exchange) || !proves(form, sold)) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        used = code;
        json(exchange, 200, """
                {"access_token":"unused","token_type":"Bearer","expires_in":60,"id_token":"%s"}
                """.formatted(signed(claims(sold)).serialize()));
    }

    private static boolean knows(HttpExchange exchange) {
        var expected = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean proves(Map<String, String> form, Sold sold) {
        var verifier = new CodeVerifier(Objects.requireNonNull(form.get("code_verifier")));
        return CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                .getValue()
                .equals(sold.challenge());
    }

    private JWTClaimsSet claims(Sold sold) {
        var now = clock.instant();
        var begun = switch (lie) {
            case EXPIRED -> now.minus(Duration.ofMinutes(3));
            case FROM_TOMORROW -> now.plus(Duration.ofDays(1));
            case null, default -> now;
        };
        var said = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.ISSUER ? "http://127.0.0.1:1" : address())
                .subject(sold.subject())
                .audience(audience())
                .issueTime(Date.from(begun))
                .expirationTime(Date.from(begun.plus(Duration.ofMinutes(2))))
                .claim("nonce", lie == Lie.NONCE ? "another" : sold.nonce())
                .claim("email", "direction@cr-07.example");
        if (lie != Lie.NO_AUTH_TIME) {
            var stale = lie == Lie.STALE ? Duration.ofMinutes(1) : Duration.ZERO;
            said.claim("auth_time", now.minus(stale).getEpochSecond());
        }
        if (lie != Lie.SAYS_NOTHING) {
            said.claim("amr", lie == Lie.PASSWORD_ONLY ? List.of("pwd") : List.of("pwd", "hwk"))
                    .claim("acr", "1");
        }
        return said.build();
    }

    private List<String> audience() {
        return switch (lie) {
            case AUDIENCE -> List.of("another");
            case TWO_AUDIENCES -> List.of(CLIENT, "another");
            case null, default -> List.of(CLIENT);
        };
    }

    private JWT signed(JWTClaimsSet claims) {
        try {
            if (lie == Lie.UNSIGNED) {
                return new PlainJWT(claims);
            }
            if (lie == Lie.SHARED_SECRET) {
                var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                token.sign(new MACSigner(SECRET));
                return token;
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            token.sign(new RSASSASigner(lie == Lie.OTHER_KEY ? other : key));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> flat(String query) {
        var flat = new ConcurrentHashMap<String, String>();
        URLUtils.parseParameters(query).forEach((name, values) -> flat.put(name, values.getFirst()));
        return flat;
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
