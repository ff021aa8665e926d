package org.filet.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A pair of keys as one line of a file that its owner alone reads: type, private half, public half, in base64. */
public final class SecretKeys {

    private SecretKeys() {}

    /** The line of a new pair. */
    public static String newLine(KeyType type) {
        KeyPair pair = Signer.newPair(type);
        Base64.Encoder base64 = Base64.getEncoder();
        return type
                + " " + base64.encodeToString(pair.getPrivate().getEncoded())
                + " " + base64.encodeToString(pair.getPublic().getEncoded());
    }

    /**
     * Who signs under this name with the pair of the line.
     *
     * @throws Malformed where the line is not as {@link #newLine} writes it
     */
    public static Signer signer(String name, String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != 3) {
            throw new Malformed("a pair of keys is its type and two halves");
        }
        try {
            KeyType type = KeyType.valueOf(fields[0]);
            Base64.Decoder base64 = Base64.getDecoder();
            KeyFactory factory = KeyFactory.getInstance(type.algorithm());
            return new Signer(
                    name,
                    type,
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(base64.decode(fields[2]))),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(fields[1])))));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new Malformed("a pair of keys that cannot be read");
        }
    }
}
