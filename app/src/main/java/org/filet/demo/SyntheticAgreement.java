package org.filet.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;

/** The invented agreement that all organisations of a small world are party to. Tests play under it too. */
public final class SyntheticAgreement {

    private static final String BASIS = "LPJ-72.6";
    private static final String PRIVATE_SECTOR = "P39.1-18";

    private SyntheticAgreement() {}

    /** The same where organisations under the private sector's law are parties too: they rest on articles of their own. */
    public static Draft withPrivateSector(List<OrganisationId> organisations, LocalDate from, LocalDate to) {
        var draft = among(organisations, from, to);
        var articles = draft.articles().stream()
                .flatMap(article -> Stream.of(
                        article,
                        new Article(
                                article.number() + draft.articles().size(),
                                article.purpose(),
                                article.categories(),
                                article.roles(),
                                PRIVATE_SECTOR)))
                .sorted(Comparator.comparingInt(Article::number))
                .toList();
        return new Draft(draft.title(), draft.terms(), draft.parties(), articles, draft.supersedes());
    }

    /** Reciprocal, over all that Filet exchanges. */
    public static Draft among(List<OrganisationId> organisations, LocalDate from, LocalDate to) {
        return new Draft(
                new Bilingual("Protocole interrégional fugue (démo)", "Interregional runaway protocol (demo)"),
                new Terms(
                        from,
                        to,
                        365,
                        false,
                        "ÉFVP-DEMO-1",
                        false,
                        "",
                        new Bilingual(
                                "Chaque partie suit sa directive et prévient l’organisation qui détient le dossier.",
                                "Each party follows its directive and tells the organisation that holds the file.")),
                organisations.stream().map(Party::both).toList(),
                List.of(
                        article(1, Purpose.FOLLOW_RUNAWAY, Category.CARD),
                        article(2, Purpose.FOLLOW_RUNAWAY, Category.IDENTITY, Category.EPISODE),
                        article(3, Purpose.CONNECT_REGIONS, Category.CONTACT),
                        article(4, Purpose.FOLLOW_RUNAWAY, Category.PROFILE)),
                null);
    }

    private static Article article(int number, Purpose purpose, Category... categories) {
        return new Article(number, purpose, Set.of(categories), Set.of(), BASIS);
    }
}
