package org.filet.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks at a port before minutes are spent on a start that could not end well. */
final class Ports {

    private Ports() {}

    static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static StartRefused busy(int port) {
        return new StartRefused(
                "Le port " + port + " est déjà pris. Choisissez-en un autre : --port " + (port % 65_535 + 1),
                "Port " + port + " is already in use. Choose another: --port " + (port % 65_535 + 1));
    }
}
