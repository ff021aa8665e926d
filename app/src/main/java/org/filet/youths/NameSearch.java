package org.filet.youths;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.springframework.stereotype.Component;

/** Finds files of one organisation by how their name or code begins. Joins a transaction. */
@Component
class NameSearch {

    private static final int SHORTEST = 2;
    private static final int FOUND = 10;
    /** Opened and compared at most: a beginning that so many share finds nobody. */
    private static final int CANDIDATES = 5_000;

    private final YouthTable table;
    private final NameIndex index;
    private final Files files;

    NameSearch(YouthTable table, NameIndex index, Files files) {
        this.table = table;
        this.index = index;
        this.files = files;
    }

    /**
     * At most ten, by surname. Compares without accents or case; the text is taken literally, never as a pattern.
     *
     * @throws Refused {@code SEARCH_TOO_SHORT}
     */
    List<SealedYouth> search(OrganisationId organisation, String text) {
        var typed = text.strip();
        var plain = Folding.plain(typed);
        if (typed.length() < SHORTEST || plain.length() < SHORTEST) {
            throw new Refused(YouthRefusal.SEARCH_TOO_SHORT);
        }
        var code = new StringBuilder();
        typed.codePoints().map(Character::toUpperCase).forEach(code::appendCodePoint);
        var candidates = table.candidates(organisation, code.toString(), index.wanted(organisation, plain), CANDIDATES);
        var open = files.open(candidates);
        return candidates.stream()
                .flatMap(youth -> named(youth, open))
                .filter(named -> named.begins(plain) || named.youth().code().startsWith(code.toString()))
                .sorted(Comparator.comparing(Named::surnames).thenComparing(Named::givenNames))
                .limit(FOUND)
                .map(Named::youth)
                .toList();
    }

    /** What does not open is not found; the others are. */
    private static Stream<Named> named(SealedYouth youth, OpenFiles open) {
        try {
            return Stream.of(new Named(youth, open.open(youth, Part.GIVEN_NAMES), open.open(youth, Part.SURNAMES)));
        } catch (Refused unreadable) {
            return Stream.empty();
        }
    }

    private record Named(SealedYouth youth, String givenNames, String surnames) {

        boolean begins(String plain) {
            return NameIndex.orders(givenNames, surnames).stream().anyMatch(name -> name.startsWith(plain));
        }
    }
}
