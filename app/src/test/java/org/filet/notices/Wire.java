package org.filet.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with one reply, and says nothing of TLS. */
final class Wire implements AutoCloseable {

    private final ServerSocket socket;
    private final String recipientReply;
    private final AtomicInteger taken = new AtomicInteger();

    Wire(String recipientReply) {
        this.recipientReply = recipientReply;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many messages went through. */
    int taken() {
        return taken.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            serveOne();
        }
    }

    /** A client that hangs up in the middle is one of the cases; so is the end of this server. */
    private void serveOne() {
        try (var client = socket.accept()) {
            talk(client);
        } catch (IOException gone) {
            Thread.onSpinWait();
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 here");
        boolean data = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    taken.incrementAndGet();
                    say(client, "250 taken");
                }
            } else if (line.startsWith("RCPT")) {
                say(client, recipientReply);
            } else if (line.startsWith("DATA")) {
                data = true;
                say(client, "354 go on");
            } else if (line.startsWith("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 here");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
