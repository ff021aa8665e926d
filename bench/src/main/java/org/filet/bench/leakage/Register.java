package org.filet.bench.leakage;

import java.nio.ByteBuffer;
import java.util.Random;
import org.filet.linkage.Encoder;
import org.filet.linkage.Person;
import org.filet.linkage.Prf;
import org.filet.linkage.synthetic.Design;
import org.filet.linkage.synthetic.Errors;
import org.filet.linkage.synthetic.SyntheticFile;
import org.filet.linkage.synthetic.SyntheticRecord;

/**
 * Everyone's names and dates of birth, as an attacker may have them, and pointers of some of these people, as their
 * organisations wrote them.
 */
final class Register {

    private static final int LAST_YEAR = 2026;

    private final SyntheticFile everyone;
    private final SyntheticFile written;

    private Register(SyntheticFile everyone, SyntheticFile written) {
        this.everyone = everyone;
        this.written = written;
    }

    /**
     * Invented people born from this year to 2026.
     *
     * @param errors of those who write pointers; the register itself has none
     */
    static Register of(long seed, int people, int firstYear, Errors errors) {
        Design design = new Design(seed, people, 1, firstYear, LAST_YEAR, Errors.NONE);
        return new Register(SyntheticFile.left(design), SyntheticFile.right(design.errors(errors)));
    }

    int people() {
        return everyone.size();
    }

    Person person(int number) {
        return everyone.row(number).toPerson();
    }

    /** The numbers in the register of the people behind the first rows written: by chance, in no order. */
    int[] behind(int pointers) {
        int[] numberOf = new int[people()];
        for (int number = 0; number < people(); number++) {
            numberOf[(int) everyone.row(number).person()] = number;
        }
        int[] behind = new int[pointers];
        for (int pointer = 0; pointer < pointers; pointer++) {
            behind[pointer] = numberOf[(int) written.row(pointer).person()];
        }
        return behind;
    }

    Person pointer(int number) {
        SyntheticRecord row = written.row(number);
        return row.toPerson();
    }

    /** The register under a key of the attacker's own; any function does. */
    Stored underOwnKey(long seed) {
        Encoder encoder = new Encoder(ownFunction(new Random(seed).nextLong()));
        return Stored.of(people(), number -> encoder.encode(person(number)));
    }

    /** What the service stores of so many pointers. */
    Stored pointers(int number, Prf prf) {
        Encoder encoder = new Encoder(prf);
        return Stored.of(number, pointer -> encoder.encode(pointer(pointer)));
    }

    private static Prf ownFunction(long key) {
        return inputs -> inputs.stream().map(input -> hash(key, input)).toList();
    }

    private static byte[] hash(long key, byte[] input) {
        long high = key;
        for (byte b : input) {
            high = Mix.of(high + b);
        }
        return ByteBuffer.allocate(16).putLong(high).putLong(Mix.of(high)).array();
    }
}
