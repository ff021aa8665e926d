package org.filet.linkage.oprf;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Inputs under random blinds. The blind is added (element + blind × base, taken off again as blind × public key) where
 * RFC 9497 multiplies; the holders see a uniformly random element either way and the output is the same, but both
 * steps are multiples of fixed elements, for which tables are kept. Adding is safe only because the answer is
 * verified against that very public key before the blind is taken off.
 */
final class Blinding {

    private final List<byte[]> inputs;
    private final List<Scalar> blinds;
    private final List<Point> blinded;

    private Blinding(List<byte[]> inputs, List<Scalar> blinds, List<Point> blinded) {
        this.inputs = inputs;
        this.blinds = blinds;
        this.blinded = blinded;
    }

    static Blinding of(List<byte[]> inputs, SecureRandom random) {
        List<Scalar> blinds = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            blinds.add(Scalar.random(random));
        }
        return new Blinding(
                inputs,
                blinds,
                Group.combine(1, Mode.VERIFIABLE.hashToGroup(inputs), 1, FixedBase.GENERATOR.times(blinds)));
    }

    List<Point> blinded() {
        return blinded;
    }

    /** The outputs, from the verified answer of the whole key. */
    List<byte[]> outputs(FixedBase publicKey, List<Point> answered) {
        List<Point> unblinded = Group.combine(1, answered, -1, publicKey.times(blinds));
        List<byte[]> outputs = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            outputs.add(Mode.output(inputs.get(i), unblinded.get(i)));
        }
        return outputs;
    }
}
