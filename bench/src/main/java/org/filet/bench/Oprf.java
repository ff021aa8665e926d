package org.filet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyAgreement;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.filet.linkage.Encoder;
import org.filet.linkage.oprf.KeyHolder;
import org.filet.linkage.oprf.NoQuorum;
import org.filet.linkage.oprf.OprfClient;
import org.filet.linkage.oprf.ShareHolder;
import org.filet.linkage.oprf.SplitKey;

/**
 * What the keyed function costs a record: at a holder, at the client, all together; beside it Bouncy Castle's
 * multiplication and the JDK's key agreement. Times are the process's processor time, not the wall, so that other load
 * on the machine disturbs them less. One round warms up, the last of five counts.
 */
final class Oprf {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** It stands still: the requests of a round may take longer than their life on a busy machine. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private static final int ROUNDS = 5;
    private static final int RECORDS = 30;
    private static final double SECOND = 1e9;

    private Oprf() {}

    @FunctionalInterface
    private interface Step {
        void run(int number) throws GeneralSecurityException;
    }

    /** A holder that keeps what it is asked and does not answer. */
    private record Deaf(int number, List<byte[]> heard) implements KeyHolder {
        @Override
        public byte[] evaluate(byte[] request) {
            heard.add(request);
            throw new IllegalStateException("Deaf");
        }
    }

    static void run() throws GeneralSecurityException {
        print("Bouncy Castle, elements read and multiplied", Encoder.TOKENS, nanos(bouncyCastle()));
        print("JDK, key agreements", Encoder.TOKENS, nanos(agreement()));
        SplitKey key = SplitKey.deal(1, new SecureRandom());
        double holder = holder(key);
        print("A holder, elements read, evaluated, proved", Encoder.TOKENS, holder);
        double all = all(key);
        print("Two holders and the client", Encoder.TOKENS, all);
        print("The client alone, by difference", Encoder.TOKENS, all - 2 * holder);
    }

    private static double holder(SplitKey key) throws GeneralSecurityException {
        List<byte[]> requests = new ArrayList<>();
        Deaf deaf = new Deaf(1, requests);
        OprfClient client = client(key, List.of(deaf, new Deaf(2, new ArrayList<>())));
        while (requests.size() < ROUNDS * RECORDS) {
            try {
                client.evaluate(inputs(requests.size()));
            } catch (NoQuorum expected) {
                // It was heard all the same, which is what it was sent for.
            }
        }
        ShareHolder holder = holder(key, 1);
        return nanos(n -> holder.evaluate(requests.get(n)));
    }

    private static double all(SplitKey key) throws GeneralSecurityException {
        OprfClient client = client(key, List.of(holder(key, 1), holder(key, 2), holder(key, 3)));
        return nanos(n -> client.evaluate(inputs(n)));
    }

    private static Step bouncyCastle() {
        ECPoint base = CustomNamedCurves.getByName("secp256r1").getG();
        SecureRandom random = new SecureRandom();
        List<byte[]> elements = new ArrayList<>();
        for (int i = 0; i < Encoder.TOKENS; i++) {
            elements.add(base.multiply(new BigInteger(255, random)).getEncoded(true));
        }
        BigInteger secret = new BigInteger(255, random);
        return n -> elements.forEach(
                element -> base.getCurve().decodePoint(element).multiply(secret).normalize());
    }

    private static Step agreement() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair own = generator.generateKeyPair();
        KeyPair other = generator.generateKeyPair();
        return n -> {
            for (int i = 0; i < Encoder.TOKENS; i++) {
                KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
                agreement.init(own.getPrivate());
                agreement.doPhase(other.getPublic(), true);
                agreement.generateSecret();
            }
        };
    }

    private static OprfClient client(SplitKey key, List<? extends KeyHolder> holders) {
        return new OprfClient(key.publicKeys(), holders, CLOCK, Duration.ofMinutes(1), fault -> {});
    }

    private static ShareHolder holder(SplitKey key, int number) {
        ShareHolder holder = new ShareHolder(number, CLOCK);
        holder.hold(key.shares().get(number - 1));
        return holder;
    }

    private static List<byte[]> inputs(int record) {
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < Encoder.TOKENS; i++) {
            inputs.add((record + "|" + i).getBytes(StandardCharsets.UTF_8));
        }
        return inputs;
    }

    private static double nanos(Step step) throws GeneralSecurityException {
        double last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = SYSTEM.getProcessCpuTime();
            for (int i = 0; i < RECORDS; i++) {
                step.run(round * RECORDS + i);
            }
            last = (double) (SYSTEM.getProcessCpuTime() - start) / RECORDS;
        }
        return last;
    }

    private static void print(String what, int evaluations, double nanos) {
        System.out.printf(
                "%-44s %8.2f ms, %,8.0f evaluations a second and core%n",
                what, nanos / 1e6, evaluations * SECOND / nanos);
    }
}
