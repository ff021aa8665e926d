package org.filet.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The push service of a browser's maker, on this machine and over TLS: keeps what it is brought, answers as it is told. */
final class Maker implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final KeyStore CERTIFICATE = certificate();

    /** A busy machine is slow, not away. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpsServer server;
    private final SSLContext tls;
    private final List<Brought> brought = new CopyOnWriteArrayList<>();
    private volatile int answer = 201;

    /**
     * @param headers by their names in lower case
     * @param body a sign a byte
     */
    record Brought(String path, Map<String, String> headers, String body) {}

    Maker() {
        try {
            tls = tls();
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            server.createContext("/", this::take);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        brought.add(new Brought(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
        exchange.getResponseHeaders().add("Location", "https://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    void answers(int status) {
        answer = status;
    }

    List<Brought> brought() {
        return brought;
    }

    String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    URI endpoint(String name) {
        return URI.create("https://" + host() + "/" + name);
    }

    /** The sender, as it is set up where this service is one of those that may be spoken to. */
    Channels channels(Map<Way, Channel<String>> texts, Path keys, Clock clock) {
        return new Channels(texts, Optional.of(push(keys, clock)), Optional.empty());
    }

    Channels.Push push(Path keys, Clock clock) {
        var pair = VapidKeys.read(settings(keys)).orElseThrow();
        var hosts = new PushHosts(List.of(host()), address -> true);
        var answers = new Answers(HttpClient.newBuilder().sslContext(tls).build(), PATIENCE);
        return new Channels.Push(
                pair.publicKey(), hosts, new Pusher(pair, "https://filet.example", hosts, answers, clock));
    }

    static PushSettings settings(Path keys) {
        return new PushSettings(
                keys.resolve("private.pem"), keys.resolve("public.pem"), "", List.of(), Duration.ofSeconds(5));
    }

    /** A pair as {@code openssl} writes it. */
    static void writeKeys(Path folder) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("private.pem"),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("public.pem"),
                    pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private static KeyStore certificate() {
        try {
            var folder = Files.createTempDirectory("maker");
            var file = folder.resolve("tls.p12");
            var made = new ProcessBuilder(
                            Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "maker",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IllegalStateException("keytool: " + made);
            }
            var store = KeyStore.getInstance(file.toFile(), PASSWORD);
            Files.delete(file);
            Files.delete(folder);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext tls() throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(CERTIFICATE, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var anchors = KeyStore.getInstance("PKCS12");
        try {
            anchors.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        anchors.setCertificateEntry("maker", CERTIFICATE.getCertificate("maker"));
        trusted.init(anchors);
        var tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
