package org.filet.agreements.texts;

import java.util.List;
import org.filet.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its author writes it.
 *
 * @param supersedes the agreement it is to replace once in force, null for a new one
 */
public record Draft(
        Bilingual title,
        Terms terms,
        List<Party> parties,
        List<Article> articles,
        @Nullable AgreementId supersedes) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_PARTIES = 500;
    private static final int MOST_ARTICLES = 40;
    private static final int LONGEST_RETENTION = 3650;

    public Draft {
        parties = List.copyOf(parties);
        articles = List.copyOf(articles);
    }

    /** What is wrong with it by itself, the first in the order of the form; null where nothing is. */
    @Nullable AgreementRefusal fault() {
        if (title.french().isBlank() || title.english().isBlank()) {
            return AgreementRefusal.TITLE_MISSING;
        }
        if (tooLong()) {
            return AgreementRefusal.TOO_LONG;
        }
        if (terms.endsOn().isBefore(terms.startsOn())) {
            return AgreementRefusal.DATES_WRONG;
        }
        if (terms.retentionDays() < 1 || terms.retentionDays() > LONGEST_RETENTION) {
            return AgreementRefusal.RETENTION_WRONG;
        }
        boolean exchange = parties.stream().anyMatch(Party::gives)
                && parties.stream().anyMatch(Party::receives)
                && parties.stream().map(Party::organisation).distinct().count() > 1;
        if (!exchange) {
            return AgreementRefusal.PARTIES_MISSING;
        }
        boolean articled = !articles.isEmpty()
                && articles.stream().noneMatch(article -> article.categories().isEmpty());
        return articled ? null : AgreementRefusal.ARTICLES_MISSING;
    }

    private boolean tooLong() {
        return title.french().length() > LONGEST_TITLE
                || title.english().length() > LONGEST_TITLE
                || terms.emergency().french().length() > LONGEST_TEXT
                || terms.emergency().english().length() > LONGEST_TEXT
                || terms.assessment().length() > LONGEST_TITLE
                || parties.size() > MOST_PARTIES
                || articles.size() > MOST_ARTICLES;
    }
}
