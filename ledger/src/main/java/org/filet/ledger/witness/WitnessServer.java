package org.filet.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.filet.ledger.Witness;

/** Answers {@code POST /add-checkpoint} for one witness. Without TLS: for behind a proxy, or one machine. */
public final class WitnessServer implements Closeable {

    private static final String PATH = "/add-checkpoint";
    private static final int LONGEST = 1 << 16;

    private final HttpServer server;
    private final Witness witness;

    private final Closeable held;

    private WitnessServer(HttpServer server, Witness witness, Closeable held) {
        this.server = server;
        this.witness = witness;
        this.held = held;
    }

    /** @param held what is let go when it ends */
    public static WitnessServer start(Witness witness, InetSocketAddress address, Closeable held) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        WitnessServer serving = new WitnessServer(server, witness, held);
        server.createContext(PATH, serving::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return serving;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer = answerTo(exchange);
            if (answer.status() == 409) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answerTo(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return new Witness.Answer(404, "");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Witness.Answer(405, "");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return new Witness.Answer(413, "");
        }
        try {
            return witness.addCheckpoint(new String(body, StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            // What is not remembered is not signed.
            return new Witness.Answer(500, "");
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        held.close();
    }
}
