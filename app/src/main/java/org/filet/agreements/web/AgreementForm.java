package org.filet.agreements.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filet.agreements.Category;
import org.filet.agreements.Purpose;
import org.filet.agreements.texts.Article;
import org.filet.agreements.texts.Draft;
import org.filet.agreements.texts.Party;
import org.filet.agreements.texts.Terms;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Role;
import org.filet.web.Fields;
import org.springframework.util.LinkedMultiValueMap;

/** An agreement's form as typed. Articles are numbered rows; a row without a purpose is no article. */
record AgreementForm(Fields fields) {

    private static final int ROWS = 3;
    private static final int MOST_ROWS = 12;

    static AgreementForm of(Draft draft) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("titleFr", draft.title().french());
        typed.add("titleEn", draft.title().english());
        var terms = draft.terms();
        typed.add("startsOn", terms.startsOn().toString());
        typed.add("endsOn", terms.endsOn().toString());
        typed.add("retention", String.valueOf(terms.retentionDays()));
        typed.add("assessment", terms.assessment());
        typed.add("emergencyFr", terms.emergency().french());
        typed.add("emergencyEn", terms.emergency().english());
        typed.add("outside", terms.outOfQuebec() ? "on" : "");
        typed.add("opinion", terms.opinionNeeded() ? "on" : "");
        draft.parties().forEach(party -> {
            typed.add("gives", party.gives() ? party.organisation().code() : "");
            typed.add("receives", party.receives() ? party.organisation().code() : "");
        });
        draft.articles().forEach(article -> {
            typed.add("purpose-" + article.number(), article.purpose().name());
            typed.add("basis-" + article.number(), article.basis());
            article.categories().forEach(category -> typed.add("categories-" + article.number(), category.name()));
            article.roles().forEach(role -> typed.add("roles-" + article.number(), role.name()));
        });
        return new AgreementForm(new Fields(typed));
    }

    /** A year from today between nobody yet. */
    static AgreementForm blank(LocalDate today, OrganisationId own) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("startsOn", today.toString());
        typed.add("endsOn", today.plusYears(1).minusDays(1).toString());
        typed.add("retention", "365");
        typed.add("gives", own.code());
        typed.add("receives", own.code());
        return new AgreementForm(new Fields(typed));
    }

    public String text(String name) {
        return fields.text(name);
    }

    public boolean has(String name, String value) {
        return fields.has(name, value);
    }

    /** Numbers of the rows to show: those filled, and room for more. */
    public List<Integer> rows() {
        int filled = IntStream.rangeClosed(1, MOST_ROWS)
                .filter(row -> !text("purpose-" + row).isEmpty())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, Math.min(MOST_ROWS, Math.max(ROWS, filled + 1)))
                .boxed()
                .toList();
    }

    Draft draft() {
        return new Draft(
                new Bilingual(text("titleFr").strip(), text("titleEn").strip()), terms(), parties(), articles(), null);
    }

    private Terms terms() {
        return new Terms(
                fields.day("startsOn").orElse(LocalDate.MAX.minusYears(1)),
                fields.day("endsOn").orElse(LocalDate.EPOCH),
                fields.number("retention"),
                has("outside", "on"),
                text("assessment").strip(),
                has("opinion", "on"),
                "",
                new Bilingual(text("emergencyFr").strip(), text("emergencyEn").strip()));
    }

    private List<Party> parties() {
        return Stream.concat(fields.all("gives").stream(), fields.all("receives").stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Party(new OrganisationId(code), has("gives", code), has("receives", code), null, null))
                .toList();
    }

    private List<Article> articles() {
        var articles = new ArrayList<Article>();
        for (int row = 1; row <= MOST_ROWS; row++) {
            int number = row;
            fields.one("purpose-" + row, Purpose.class)
                    .ifPresent(purpose -> articles.add(new Article(
                            number,
                            purpose,
                            fields.many("categories-" + number, Category.class),
                            fields.many("roles-" + number, Role.class),
                            text("basis-" + number))));
        }
        return articles;
    }
}
