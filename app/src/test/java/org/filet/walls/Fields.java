package org.filet.walls;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sound values for the fields of every form. */
final class Fields {

    static final Map<String, List<String>> ALL = Map.ofEntries(
            entry("words", List.of("Près du métro, vers midi.")),
            entry("motive", List.of("Une vie est en danger, personne ne répond.")),
            entry("urgency", List.of("Vue il y a dix minutes, montait en voiture.")),
            entry("attested", List.of("1", "2", "3", "4")),
            entry("basis", List.of("A2.1-59.1")),
            entry("recipient", List.of("CR-06")),
            entry("categories", List.of("IDENTITY", "EPISODE")),
            entry("purpose", List.of("FOLLOW_RUNAWAY")),
            entry("given", List.of("yes")),
            entry("how", List.of("De vive voix.")),
            entry("language", List.of("FR")),
            entry("textVersion", List.of("2026-1")),
            entry("until", List.of("2026-03-10")),
            entry("organisation", List.of("COM-06")),
            entry("who", List.of("whole")),
            entry("region", List.of("06")),
            entry("municipality", List.of("Montréal")),
            entry("by", List.of("POLICE")),
            entry("approved", List.of("true")),
            entry("information", List.of("Adresses")),
            entry("circumstances", List.of("Envoyées ailleurs.")),
            entry("known", List.of("2026-03-01")),
            entry("force", List.of("SQ")),
            entry("decision", List.of("REFERRED")),
            entry("decidedAt", List.of("2026-03-01T06:55")),
            entry("seenAt", List.of("2026-03-01T06:30")),
            entry("kind", List.of("SEEN")),
            entry("reason", List.of("ENTERED_BY_MISTAKE")),
            entry("outcome", List.of("SAFE_SAME_PLACE")),
            entry("done", List.of("CALLED_YOUTH")),
            entry("adultConfirmedSafe", List.of("yes")),
            entry("call", List.of("NO_ANSWER")),
            entry("adult", List.of("PARENT")),
            entry("concern", List.of("MEDIUM")),
            entry("reasons", List.of("Aucune nouvelle.")),
            entry("mode", List.of("STAFF")),
            entry("seenInPerson", List.of("yes")),
            entry("wellBeingChecked", List.of("yes")),
            entry("listener", List.of("NURSE")),
            entry("withYouth", List.of("yes")),
            entry("feedback", List.of("Merci.")),
            entry("sure", List.of("yes")),
            entry("confidences", List.of("Une application")),
            entry("instructions", List.of("CALL_IF_SEEN")),
            entry("regions", List.of("06")),
            entry("sectors", List.of("COMMUNITY")),
            entry("lastSeen", List.of("2026-03-01T06:30")),
            entry("origin", List.of("CR_UNIT")),
            entry("givenNames", List.of("Zoé")),
            entry("surnames", List.of("Gagnon")),
            entry("birthDate", List.of("2009-05-04")),
            entry("gender", List.of("GIRL")),
            entry("finding", List.of("JUSTIFIED")),
            entry("remark", List.of("Vu ensemble.")),
            entry("asker", List.of("OTHER")),
            entry("identity", List.of("KNOWN")),
            entry("received", List.of("2026-03-01")),
            entry("confirmed", List.of("true")),
            entry("explanation", List.of("Garde de fin de semaine.")),
            entry("visibility", List.of("VISIBLE")),
            entry("ground", List.of("LPJ_72_6")),
            entry("note", List.of("Essai.")),
            entry("version", List.of("1")),
            entry("label", List.of("Clé du bureau")),
            entry("name", List.of("Quelqu’un")),
            entry("code", List.of("ABCD-EFGH")),
            entry("columns[GIVEN_NAMES]", List.of("0")),
            entry("columns[SURNAMES]", List.of("1")));

    private Fields() {}

    /** Where two forms use one name for different things. */
    static Map<String, String> of(String pattern, String address) {
        var other = new HashMap<String, String>();
        if (pattern.startsWith("/matches/") && pattern.endsWith("/outcome")) {
            other.put("outcome", "ALREADY_IN_CONTACT");
        }
        if (address.endsWith("/record-interview")) {
            other.put("outcome", "HELD");
        }
        if (pattern.endsWith("/judge")) {
            other.put("outcome", "WHOLE");
            other.put("reasons", "Rien ne l’expose à un danger.");
        }
        if (pattern.startsWith("/oversight")) {
            other.put("finding", "LEGITIMATE");
        }
        if (pattern.endsWith("/recall")) {
            other.put("reason", "NOT_NEEDED");
        }
        if (pattern.endsWith("/renew")) {
            other.put("reason", "STILL_MISSING");
        }
        if (pattern.endsWith("/note")) {
            other.put("result", "KEPT");
        }
        if (pattern.endsWith("/lead")) {
            other.put("reason", "BELIEVED_THERE");
        }
        if (pattern.endsWith("/decline")) {
            other.put("reason", "STAYS");
        }
        if (pattern.endsWith("/amber")) {
            Stream.of("ABDUCTION", "DANGER", "DESCRIPTION").forEach(one -> other.put("answer-" + one, "UNKNOWN"));
        }
        if (pattern.endsWith("/sealed")) {
            other.put("kind", "REPORTER");
        }
        if (pattern.endsWith("/consents")) {
            other.put("by", "YOUTH");
        }
        if (pattern.startsWith("/episodes/{episode}/alerts")) {
            other.put("lastSeen", "07");
        }
        if (pattern.endsWith("/pointers")) {
            other.put("purpose", "SUPPORT");
        }
        if (pattern.endsWith("/recovery")) {
            other.put("how", "IN_PERSON");
        }
        return other;
    }
}
