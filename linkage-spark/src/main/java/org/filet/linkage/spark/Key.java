package org.filet.linkage.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.Prf;

/** The key of the tokens, on its way from the driver to the tasks that encode. */
final class Key implements Serializable {

    private final byte[] secret;

    Key(byte[] secret) {
        this.secret = secret.clone();
    }

    static Key read(Path file) throws IOException {
        return new Key(Files.readAllBytes(file));
    }

    Prf prf() {
        return new HmacPrf(secret);
    }

    @Override
    public String toString() {
        return "Key[…]";
    }
}
