package org.filet.runaways;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A youth's individual prevention plan (F20), in words that the youth could have said; the person it is about reads it.
 *
 * @param signs how one notices that things are going badly
 * @param helps what helps
 * @param people to whom the youth can speak
 * @param places where the youth can go and be safe; no address
 * @param agreed what was agreed, by whom
 * @param away what to do if the youth leaves again: how to keep in touch, what is asked of whom
 * @param reviewOn when it is looked at again, null where nobody said
 */
public record PlanContent(
        String signs,
        String helps,
        String people,
        String places,
        String agreed,
        String away,
        @Nullable LocalDate reviewOn) {

    /** The plan is kept in the organisation's own system: only that it was revised is noted here. */
    public static final PlanContent ELSEWHERE = new PlanContent("", "", "", "", "", "", null);

    /** Every text of it. */
    public Stream<String> texts() {
        return Stream.of(signs, helps, people, places, agreed, away);
    }

    /** Whether there is anything in it. */
    public boolean written() {
        return texts().anyMatch(text -> !text.isBlank());
    }
}
