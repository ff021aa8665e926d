package org.filet.agreements.texts;

import java.util.HexFormat;
import java.util.stream.Collectors;
import org.filet.agreements.Fingerprint;

/**
 * The words a direction signs, in one fixed order. Their SHA-256 goes with each signature: a party that read another
 * wording cannot sign this one.
 */
final class Wording {

    private Wording() {}

    static byte[] digest(Agreement agreement) {
        return Fingerprint.of(of(agreement));
    }

    static String hex(Agreement agreement) {
        return HexFormat.of().formatHex(digest(agreement));
    }

    private static String of(Agreement agreement) {
        var terms = agreement.text().terms();
        String parties = agreement.text().parties().stream()
                .map(party -> party.organisation() + " " + party.gives() + " " + party.receives())
                .sorted()
                .collect(Collectors.joining("\n"));
        String articles =
                agreement.text().articles().stream().map(Wording::line).collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "filet-agreement/v1",
                agreement.code(),
                agreement.text().title().french(),
                agreement.text().title().english(),
                terms.startsOn() + " " + terms.endsOn() + " " + terms.retentionDays() + " " + terms.outOfQuebec(),
                terms.assessment(),
                terms.opinion(),
                terms.emergency().french(),
                terms.emergency().english(),
                parties,
                articles);
    }

    private static String line(Article article) {
        return article.number() + " " + article.purpose() + " "
                + article.categories().stream().map(Enum::name).sorted().toList() + " "
                + article.roles().stream().map(Enum::name).sorted().toList() + " " + article.basis();
    }
}
