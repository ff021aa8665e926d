package org.filet.linkage;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a person into blind tokens, always {@link #TOKENS} of them and always the same number of each family, random
 * ones filling the places that the names leave empty. Two encodings of one person under one key share their true
 * tokens and differ in the random ones. Safe for use by several threads.
 */
public final class Encoder {

    private static final List<Family> ON_PLATFORM =
            Arrays.stream(Family.values()).filter(Family::isOnPlatform).toList();

    /** How many tokens every record has. */
    public static final int TOKENS = total();

    private static final Comparator<BlindToken> BY_VALUE =
            Comparator.comparingLong(BlindToken::high).thenComparingLong(BlindToken::low);

    private final Prf prf;
    private final NameRarity table;
    private final SecureRandom random = new SecureRandom();

    /** Encodes under the key of this function, with the names that are common in Québec. */
    public Encoder(Prf prf) {
        this(prf, NameRarity.quebec());
    }

    /** Encodes with the names that are common among the people compared; all their records need the same table. */
    public Encoder(Prf prf, NameRarity table) {
        this.prf = prf;
        this.table = table;
    }

    /**
     * The tokens of the person, ordered by value so that the order does not tell true from random. The function is
     * asked for {@link #TOKENS} values whatever the person, so that whoever evaluates it learns nothing of the name.
     */
    public List<BlindToken> encode(Person person) {
        List<Token> tokens = Tokens.of(person, table);
        List<Short> families = new ArrayList<>(TOKENS);
        List<byte[]> inputs = new ArrayList<>(TOKENS);
        for (Token token : tokens) {
            families.add(token.family().code());
            inputs.add(token.value().getBytes(StandardCharsets.UTF_8));
        }
        for (Family family : missing(tokens)) {
            byte[] nobody = new byte[BlindToken.LENGTH];
            random.nextBytes(nobody);
            families.add(family.code());
            inputs.add(nobody);
        }
        return blind(families, prf.evaluate(inputs));
    }

    /**
     * The true tokens alone, for a join that stays on the machine where they are made: random tokens never meet, so the
     * answer is the same. Their number tells of the name; they are not to be stored or sent.
     */
    public List<BlindToken> encodeUnpadded(Person person) {
        return unpadded(Tokens.of(person, table));
    }

    /** The same with the tokens of its place, where the files have places; the table is that of the census. */
    public List<BlindToken> encodeUnpadded(Entry entry, Census census) {
        return unpadded(Tokens.of(entry, census));
    }

    private List<BlindToken> unpadded(List<Token> tokens) {
        List<Short> families = new ArrayList<>(tokens.size());
        List<byte[]> inputs = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            families.add(token.family().code());
            inputs.add(token.value().getBytes(StandardCharsets.UTF_8));
        }
        return blind(families, prf.evaluate(inputs));
    }

    private static List<BlindToken> blind(List<Short> families, List<byte[]> outputs) {
        List<BlindToken> blind = new ArrayList<>(outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            blind.add(BlindToken.first(families.get(i), outputs.get(i), 0));
        }
        blind.sort(BY_VALUE);
        return List.copyOf(blind);
    }

    private static List<Family> missing(List<Token> tokens) {
        Map<Family, Integer> present = new EnumMap<>(Family.class);
        tokens.forEach(token -> present.merge(token.family(), 1, Integer::sum));
        List<Family> missing = new ArrayList<>();
        for (Family family : ON_PLATFORM) {
            for (int i = present.getOrDefault(family, 0); i < family.count(); i++) {
                missing.add(family);
            }
        }
        return missing;
    }

    private static int total() {
        int total = 0;
        for (Family family : ON_PLATFORM) {
            total += family.count();
        }
        return total;
    }
}
