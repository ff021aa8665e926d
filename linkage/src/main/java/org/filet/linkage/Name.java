package org.filet.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A given name or a surname prepared for comparison.
 *
 * @param whole the whole name in one word, empty when there is none
 * @param heads the forms that may stand for the person beside another name, the most telling first
 * @param singles the single names it is made of
 * @param parts every other form in which a piece of the name may be written alone; empty for a simple name
 */
record Name(String whole, List<String> heads, List<String> singles, List<String> parts) {

    private static final Set<String> PARTICLES = Set.of(
            "de du des d la le l les mc mac o van von der den el al ul ben bin ibn bint abou abu di da do dos das del della"
                    .split(" ", -1));
    private static final Set<String> CUSTOMARY = Set.of("marie", "joseph", "thi");
    private static final Set<String> SAID = Set.of("dit", "dite", "ne", "nee", "alias", "y");

    /** Compound names whole, each part, and without the customary Marie or Joseph of a register of baptism. */
    static Name given(String text) {
        List<String> usual = new ArrayList<>(Words.of(text));
        String whole = String.join("", usual);
        while (usual.size() > 1 && CUSTOMARY.contains(usual.getFirst())) {
            usual.removeFirst();
        }
        Set<String> heads = new LinkedHashSet<>();
        heads.add(whole);
        heads.add(String.join("", usual));
        usual.stream().limit(1).forEach(heads::add);
        Set<String> parts = new LinkedHashSet<>(usual);
        parts.addAll(heads);
        parts.remove(whole);
        return new Name(whole, List.copyOf(heads), usual, List.copyOf(parts));
    }

    /** Double surnames in any order, each part alone, particles glued and left out. */
    static Name surname(String text) {
        List<String> words = new ArrayList<>(Words.of(text));
        words.removeIf(SAID::contains);
        List<String> heads = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!PARTICLES.contains(words.get(i)) || i == words.size() - 1) {
                heads.add(String.join("", words.subList(from, i + 1)));
                for (int j = from; j <= i; j++) {
                    parts.add(String.join("", words.subList(j, i + 1)));
                }
                from = i + 1;
            }
        }
        String whole = String.join("", heads.stream().sorted().toList());
        parts.remove(whole);
        return new Name(whole, List.copyOf(heads), heads, List.copyOf(parts));
    }

    boolean isMissing() {
        return whole.isEmpty();
    }

    String head() {
        return heads.getFirst();
    }

    /** The whole name and its parts. */
    List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(whole));
        forms.addAll(parts);
        return forms;
    }
}
