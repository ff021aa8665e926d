package org.filet.linkage;

import java.util.LinkedHashSet;
import java.util.Set;

/** The forms of a name with one letter less: two names one slip apart (letter added, lost, changed, exchanged) share one. */
final class Deletions {

    private Deletions() {}

    /** The first letters of the name, then these with each letter left out: at most {@code letters + 1} forms. */
    static Set<String> of(String name, int letters) {
        String start = name.length() > letters ? name.substring(0, letters) : name;
        Set<String> forms = new LinkedHashSet<>();
        forms.add(start);
        for (int i = 0; start.length() > 2 && i < start.length(); i++) {
            forms.add(start.substring(0, i) + start.substring(i + 1));
        }
        return forms;
    }
}
