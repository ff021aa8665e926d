package org.filet.keyholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Secret;
import org.filet.linkage.oprf.Fault;
import org.filet.linkage.oprf.KeyHolder;
import org.filet.linkage.oprf.NoQuorum;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.PublicKeys;
import org.filet.linkage.oprf.RequestHeader;
import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** An instance that is holder 1 and nothing else, asked over HTTP; holder 2 is at hand. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "filet.clocks.ticking=false",
            "filet.keyholders.mode=holder",
            "filet.keyholders.holder=1",
            "filet.keyholders.secrets=" + FarHolderTest.SHARED
        })
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class FarHolderTest {

    static final String SHARED = "the-secret-of-this-holder-and-its-asker";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Asking ASKING = new Asking(
            new OrganisationId("CR-07"), new PositionId(UUID.randomUUID()), Errand.QUESTION, UUID.randomUUID());

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final KeyFolder folder;
    private final Ledger ledger;
    private final Clock clock;
    private final JdbcClient jdbc;

    FarHolderTest(
            ServletWebServerApplicationContext server,
            JdbcConnectionDetails database,
            Ledger ledger,
            Clock clock,
            JdbcClient jdbc) {
        this.address = URI.create("http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort());
        this.folder = new KeyFolder(Postgres.keys(database));
        this.ledger = ledger;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void a_holder_elsewhere_answers_as_one_at_hand() {
        var input = List.of("someone".getBytes(StandardCharsets.UTF_8));
        var far = client(remote(SHARED), local(2)).evaluate(input);
        var near = client(local(2), local(3)).evaluate(input);

        assertThat(far.getFirst()).isEqualTo(near.getFirst());
        assertThat(jdbc.sql("select count(*) from keyholders.ledger where holder = 1 and organisation = 'CR-07'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void who_does_not_share_the_secret_is_not_answered() {
        assertThatThrownBy(() -> client(remote("another-secret-that-is-as-long-as-it-must"), local(2))
                        .evaluate(List.of(new byte[] {1})))
                .isInstanceOf(NoQuorum.class);
    }

    @Test
    void a_request_on_anothers_behalf_changed_on_the_way_is_refused() throws Exception {
        var request = captured();
        var signed = new Signature(new Secret(SHARED)).ofRequest(1, Wire.write(ASKING), request);
        var other = Wire.write(ASKING).replace("CR-07", "CR-06");

        assertThat(send(other, signed, request).statusCode()).isEqualTo(403);
        assertThat(send(Wire.write(ASKING), signed, new byte[] {9}).statusCode())
                .isEqualTo(403);
        assertThat(send("", "", new byte[0]).statusCode()).isIn(400, 403);
        assertThat(send(Wire.write(ASKING), signed, request).statusCode()).isEqualTo(200);
    }

    @Test
    void a_replayed_request_is_refused_also_after_a_restart() throws Exception {
        var request = captured();
        var signed = new Signature(new Secret(SHARED)).ofRequest(1, Wire.write(ASKING), request);
        var first = send(Wire.write(ASKING), signed, request).body();
        var far = send(Wire.write(ASKING), signed, request).body();
        var again = local(1).evaluate(request);

        assertThat(first[1]).isEqualTo((byte) 'A');
        assertThat(far[1]).isEqualTo((byte) 'R');
        assertThat(far[far.length - 1]).isEqualTo((byte) 4);
        assertThat(again[1]).isEqualTo((byte) 'R');
        assertThat(again[again.length - 1]).isEqualTo((byte) 4);
    }

    @Test
    void a_request_longer_than_any_is_not_read_to_its_end() throws Exception {
        var longer = new byte[RequestHeader.LONGEST + 1];

        assertThat(send(Wire.write(ASKING), "signed", longer).statusCode()).isEqualTo(413);
        assertThat(send(Wire.write(ASKING), "", longer).statusCode()).isEqualTo(403);
        assertThat(send("", "signed", longer).statusCode()).isEqualTo(403);
    }

    @Test
    void an_answer_longer_than_any_is_not_read_to_its_end() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(new byte[KeyHolder.LONGEST_ANSWER + 1]);
            }
        });
        server.start();
        try {
            var there = URI.create("http://localhost:" + server.getAddress().getPort());
            var desk = new RemoteDesk(1, there, new Signature(new Secret(SHARED)), PATIENCE, http);
            assertThatThrownBy(() -> desk.answer(ASKING, new byte[] {1}))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("answered 200");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_epoch_without_its_share_here_is_not_answered() throws Exception {
        var request = captured();
        request[3] = 77;
        assertThatThrownBy(() -> local(1).evaluate(request)).isInstanceOf(IOException.class);
    }

    @Test
    void nothing_else_is_open() throws Exception {
        for (String page : List.of("/", "/sign-in", "/matches", "/personas")) {
            var answer = http.send(
                    HttpRequest.newBuilder(address.resolve(page)).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).as(page).isIn(401, 403);
        }
        assertThat(http.send(
                                HttpRequest.newBuilder(address.resolve("/health"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The bytes that a client sends to a holder. */
    private byte[] captured() {
        var seen = new ArrayList<byte[]>();
        var listening = new KeyHolder() {
            @Override
            public int number() {
                return 1;
            }

            @Override
            public byte[] evaluate(byte[] request) {
                seen.add(request.clone());
                return new byte[0];
            }
        };
        assertThatThrownBy(() -> client(listening, local(2)).evaluate(List.of(new byte[] {1})))
                .isInstanceOf(NoQuorum.class);
        return seen.getFirst();
    }

    private HttpResponse<byte[]> send(String behalf, String signed, byte[] request) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address.resolve(Wire.PATH))
                        .header("Content-Type", "application/octet-stream")
                        .header(Wire.ASKING, behalf)
                        .header(Wire.SIGNATURE, signed)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private OprfClient client(KeyHolder... holders) {
        PublicKeys keys = Objects.requireNonNull(folder.publicKeys().get(1));
        return new OprfClient(keys, List.of(holders), clock, PATIENCE, (Fault fault) -> {});
    }

    private KeyHolder remote(String secret) {
        return asked(new RemoteDesk(1, address, new Signature(new Secret(secret)), PATIENCE, http));
    }

    /** A new one each time, as after a restart. */
    private KeyHolder local(int number) {
        return asked(new LocalDesk(number, folder, ledger, clock));
    }

    private static KeyHolder asked(Desk desk) {
        return new KeyHolder() {
            @Override
            public int number() {
                return desk.number();
            }

            @Override
            public byte[] evaluate(byte[] request) throws IOException {
                return desk.answer(ASKING, request);
            }
        };
    }
}
