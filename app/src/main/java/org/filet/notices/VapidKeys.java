package org.filet.notices;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** With what this installation signs its messages to the services of browsers' makers: RFC 8292. */
record VapidKeys(VAPIDKeyPair pair) {

    /**
     * Empty where the operator gave none.
     *
     * @throws NoticesRefused where one is missing, unreadable, or not the other's
     */
    static Optional<VapidKeys> read(PushSettings settings) {
        var privateKey = settings.privateKey();
        var publicKey = settings.publicKey();
        if (privateKey == null && publicKey == null) {
            return Optional.empty();
        }
        if (privateKey == null || publicKey == null) {
            throw new NoticesRefused(
                    "FILET_NOTICES_PUSH_PRIVATEKEY et FILET_NOTICES_PUSH_PUBLICKEY vont ensemble.",
                    "FILET_NOTICES_PUSH_PRIVATEKEY and FILET_NOTICES_PUSH_PUBLICKEY go together.");
        }
        return Optional.of(read(privateKey, publicKey));
    }

    private static VapidKeys read(Path privateKey, Path publicKey) {
        try {
            var own = PrivateKeySources.ofPEMFile(privateKey);
            var shown = PublicKeySources.ofPEMFile(publicKey);
            if (!fit(own.extract(), shown.extract())) {
                throw new GeneralSecurityException("two keys of different pairs");
            }
            return new VapidKeys(VAPIDKeyPairs.of(own, shown));
        } catch (Exception e) {
            throw new NoticesRefused(
                    "Les clés de FILET_NOTICES_PUSH_… ne se lisent pas ou ne vont pas ensemble : voir docs/operations.md.",
                    "The keys of FILET_NOTICES_PUSH_… cannot be read or do not fit: see docs/operations.md.",
                    e);
        }
    }

    private static boolean fit(PrivateKey own, PublicKey shown) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(own);
        signature.update((byte) 1);
        var signed = signature.sign();
        signature.initVerify(shown);
        signature.update((byte) 1);
        return signature.verify(signed);
    }

    /** As browsers take it: base64url of the point. */
    String publicKey() {
        return pair.extractPublicKeyInUncompressedFormAsString();
    }
}
