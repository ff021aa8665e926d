package org.filet.walls;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filet.agreements.texts.AgreementStep;
import org.filet.runaways.Step;
import org.filet.testing.Route;

/** What stands in the variables of every address there is. */
final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");

    /** By the address up to the variable, the variables before it left open. */
    private static final Map<String, Thing> THINGS = Map.ofEntries(
            entry("/episodes/{}", Thing.EPISODE),
            entry("/episodes/{}/conflicts/{}", Thing.CONFLICT),
            entry("/episodes/{}/consents/{}", Thing.CONSENT),
            entry("/episodes/{}/alerts/{}", Thing.ALERT),
            entry("/episodes/{}/alerts/tips/{}", Thing.TIP),
            entry("/episodes/{}/places/{}", Thing.PLACE),
            entry("/hosting/{}", Thing.EPISODE),
            entry("/lead/{}", Thing.LEAD_PROPOSAL),
            entry("/preventive/{}", Thing.YOUTH),
            entry("/emergencies/{}", Thing.EMERGENCY),
            entry("/alerts/{}", Thing.COPY),
            entry("/matches/{}", Thing.MATCH),
            entry("/matches/pointers/{}", Thing.POINTER),
            entry("/matches/decoys/{}", Thing.DECOY_ALERT),
            entry("/agreements/{}", Thing.AGREEMENT),
            entry("/import/{}", Thing.UPLOAD),
            entry("/my-access/{}", Thing.FLAG),
            entry("/oversight/{}", Thing.FLAG),
            entry("/people/{}", Thing.PERSON),
            entry("/people/{}/positions/{}", Thing.POSITION),
            entry("/people/invitations/{}", Thing.LETTER),
            entry("/people/vouched/{}", Thing.VOUCHING),
            entry("/positions/{}", Thing.POSITION),
            entry("/sessions/{}", Thing.SESSION),
            entry("/notices/devices/{}", Thing.DEVICE),
            entry("/passkeys/{}", Thing.PASSKEY),
            entry("/passkeys/providers/{}", Thing.PROVIDER),
            entry("/incidents/{}", Thing.INCIDENT),
            entry("/statements/{}", Thing.STATEMENT),
            entry("/episodes/{}/sealed/{}", Thing.SEALED_FACT),
            entry("/episodes/{}/sealed/openings/{}", Thing.OPENING),
            entry("/sealed/{}", Thing.OPENING),
            entry("/oversight/decoys/{}", Thing.DECOY_FILE),
            entry("/protocols/{}/settings/{}", Thing.TIME_LIMIT),
            entry("/organisations/{}", Thing.ORGANISATION));

    /** What is nobody's: the names of deeds, the law, the telephone book that everybody inside reads. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "/episodes/{}/{}",
            Arrays.stream(Step.values()).filter(Step::byHand).map(Step::path).toList(),
            "/agreements/{}/steps/{}",
            Arrays.stream(AgreementStep.values()).map(AgreementStep::path).toList(),
            "/law/bases/{}",
            List.of("A2.1-59.1"),
            "/who-to-call/organisations/{}",
            List.of("CR-07"),
            "/protocols/{}",
            List.of("07"),
            "/incidents/{}/{}",
            List.of("qualify", "assess", "notify", "close", "set-aside"),
            "/paper/{}",
            List.of("declaration"),
            // The end of a message's link, which nobody looks up.
            "/n/{}",
            List.of("k7m2x9q4hd"),
            // Offered to whoever is not signed in yet; one that is off reads as one that never was.
            "/sign-in/provider/{}",
            List.of("7d0c2a52-1d7c-4c4e-9f0e-3a6d2f1f9a10"));

    private Addresses() {}

    /** What a route names, in order; fails for a variable that nobody placed in these tables. */
    static List<Thing> named(Route route) {
        var named = new ArrayList<Thing>();
        walk(route, prefix -> {
            var thing = THINGS.get(prefix);
            if (thing != null) {
                named.add(thing);
            } else if (!WORDS.containsKey(prefix)) {
                throw new IllegalStateException(
                        route + " names something at " + prefix
                                + " that no test knows: say in Addresses what it is, so that it is tried as foreign and absent");
            }
            return "";
        });
        return named;
    }

    /** Every way to write the address, with this in the place of each thing. */
    static List<String> written(Route route, Function<Thing, String> ids) {
        int ways = WORDS.entrySet().stream()
                .filter(words -> shape(route.pattern()).startsWith(words.getKey()))
                .mapToInt(words -> words.getValue().size())
                .max()
                .orElse(1);
        return Stream.iterate(0, way -> way + 1)
                .limit(ways)
                .map(way -> walk(route, prefix -> {
                    var thing = THINGS.get(prefix);
                    return thing == null
                            ? WORDS.getOrDefault(prefix, List.of("")).get(way)
                            : ids.apply(thing);
                }))
                .toList();
    }

    private static String walk(Route route, Function<String, String> filled) {
        var shape = new StringBuilder();
        var address = new StringBuilder();
        var variables = VARIABLE.matcher(route.pattern());
        int from = 0;
        while (variables.find()) {
            var between = route.pattern().substring(from, variables.start());
            shape.append(between).append("{}");
            address.append(between).append(filled.apply(shape.toString()));
            from = variables.end();
        }
        return address.append(route.pattern().substring(from)).toString();
    }

    private static String shape(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("{}");
    }
}
