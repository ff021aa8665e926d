package org.filet.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an agreement is worth: for every level of every field how often it occurs in two records of one person (m) and
 * in records of two people drawn at random (u); its weight is log2(m/u), and the weights of the fields add up
 * (I. P. Fellegi, A. B. Sunter, « A theory for record linkage », <i>JASA</i> 64, 1969). Learned by {@link Learner},
 * read by a person, signed: a file that was changed is refused.
 *
 * @param version grows by one with every file that is published
 * @param date when they were learned
 * @param sources the sets of records they were learned from
 */
public record Weights(int version, LocalDate date, String sources, Map<String, Level> levels) {

    /**
     * How often a level occurs.
     *
     * @param same share of the pairs of records of one person (m)
     * @param unrelated share of the pairs of records of two people (u)
     */
    public record Level(double same, double unrelated) {

        double bits() {
            return log2(same / unrelated);
        }
    }

    /** The public half of the key that signs the weights, Ed25519, X.509 in Base64. The other half is in no repository. */
    private static final String SIGNER = "MCowBQYDK2VwAyEAaqwysuyE7AML1a+WCOnPKLDO051CXkC/HEwxuRdWlyY=";

    private static final String RESOURCE = "weights.txt";
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final double MAY_BE_SAME = 8;
    /** How many pairs of other files have to be seen before they count for as much as what is known. */
    private static final int WORTH = 100;

    private static final Weights SHIPPED = shipped();

    public Weights {
        levels = Map.copyOf(levels);
    }

    /** The weights that come with this library, their signature verified. */
    public static Weights standard() {
        return SHIPPED;
    }

    /**
     * Reads a file of weights.
     *
     * @param file the text, UTF-8
     * @param signature its Ed25519 signature, 64 bytes
     * @throws IllegalArgumentException when the signature is not of this file or not by the key of the project, or when
     *     a level has no weight
     */
    public static Weights read(byte[] file, byte[] signature) {
        if (!isSigned(file, signature)) {
            throw new IllegalArgumentException("The weights of the linkage are not signed by the project's key");
        }
        return parse(new String(file, StandardCharsets.UTF_8));
    }

    /** Reads weights that were just learned and nobody has signed yet. */
    static Weights parse(String text) {
        Map<String, String> head = new HashMap<>();
        Map<String, Level> levels = new HashMap<>();
        for (String line : text.lines().toList()) {
            List<String> words = List.of(line.strip().split("\\s+", -1));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.contains(":")) {
                head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            } else {
                levels.put(words.get(0) + " " + words.get(1), level(words));
            }
        }
        Weights weights = new Weights(
                Integer.parseInt(head.getOrDefault("version", "")),
                LocalDate.parse(head.getOrDefault("date", "")),
                head.getOrDefault("sources", ""),
                levels);
        weights.requireAll();
        return weights;
    }

    /**
     * The same weights for other people: what is known of how records differ and how often people agree by chance is
     * carried on with these. For files that are compared on one machine, whose people are older, or have fewer names
     * among them, or whose records are kept otherwise, than Québec's young people. Nothing of it needs the truth.
     *
     * @param people those that are compared, at best all of them; fewer than 100 change nothing
     * @param table the names that the encoder was given
     */
    public Weights among(List<Person> people, NameRarity table) {
        return people.size() < Census.FEWEST ? this : among(new Learner(people, table));
    }

    /**
     * The same for all that files on one machine say: sex and place have weights there and nowhere else, as these files
     * show them.
     *
     * @param sample of the people that are compared; fewer than {@link Census#FEWEST} change nothing
     */
    public Weights among(List<Entry> sample, Census census) {
        return sample.size() < Census.FEWEST ? this : among(new Learner(sample, census));
    }

    private Weights among(Learner learner) {
        Frequencies chance = learner.unrelated(RANDOM_PAIRS, 1, pair -> bits(pair) > MAY_BE_SAME);
        Frequencies same = learner.same(chance, () -> Frequencies.of(this, WORTH));
        return same.against(chance, learner.rare(), this);
    }

    /** The sum of the weights of what agrees and what does not, in bits. */
    double bits(Agreement agreement) {
        double apart = bits("date", agreement.date()) + besides(agreement);
        if (agreement.onlyTogether()) {
            return apart + bits("names", agreement.names());
        }
        return apart + (isCounted(agreement) ? counted(agreement) : names(agreement));
    }

    private double names(Agreement agreement) {
        return bits("surname", agreement.surname())
                + bits("given", agreement.given())
                + bits("names", agreement.names());
    }

    /** Whether both names agree and it is known how many people have each of them. */
    private static boolean isCounted(Agreement agreement) {
        return agreement.namesAgree()
                && agreement.surname() == NameLevel.EXACT
                && agreement.given() == NameLevel.EXACT
                && agreement.beside().knowsRarity();
    }

    /** Chance as it is for these very names, in place of the mean over all and of the two kinds of pairs. */
    private double counted(Agreement agreement) {
        double namesakes = level("names", NamesLevel.RARE).unrelated()
                + level("names", NamesLevel.COMMON).unrelated();
        return log2(level("surname", NameLevel.EXACT).same())
                + log2(level("given", NameLevel.EXACT).same())
                + agreement.beside().surnameRarity()
                + agreement.beside().givenRarity()
                - log2(namesakes);
    }

    /** Sex and place, which only files on one machine have and only they give weights to. */
    private double besides(Agreement agreement) {
        double place = besides("place", agreement.beside().place());
        return besides("sex", agreement.beside().sex()) + (agreement.mayBeHousehold() ? Math.min(0, place) : place);
    }

    private double besides(String field, Enum<?> level) {
        Level known = levels.get(field + " " + level.name());
        return known == null ? 0 : known.bits();
    }

    private static double log2(double share) {
        return Math.log(share) / Math.log(2);
    }

    private double bits(String field, Enum<?> level) {
        return level(field, level).bits();
    }

    Level level(String field, Enum<?> level) {
        Level known = levels.get(field + " " + level.name());
        if (known == null) {
            throw new IllegalArgumentException("No weight for " + field + " " + level);
        }
        return known;
    }

    private void requireAll() {
        for (DateLevel level : DateLevel.values()) {
            bits("date", level);
        }
        for (NameLevel level : NameLevel.values()) {
            bits("surname", level);
            bits("given", level);
        }
        for (NamesLevel level : NamesLevel.values()) {
            bits("names", level);
        }
    }

    private static Level level(List<String> words) {
        return new Level(Double.parseDouble(words.get(2)), Double.parseDouble(words.get(3)));
    }

    private static boolean isSigned(byte[] file, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(SIGNER)));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(file);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Weights shipped() {
        return read(resource(RESOURCE), resource(RESOURCE + ".sig"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
