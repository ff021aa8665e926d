package org.filet.runaways;

import java.time.Instant;
import java.util.List;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;

/**
 * One line of an episode's history: what, when, who, on what basis.
 *
 * @param key message key of what happened; {@code args} fill it. An argument that starts with {@code #} is itself a
 *     message key
 */
public record TimelineEntry(
        Instant at, String key, List<String> args, PositionId position, OrganisationId organisation, Basis basis) {

    /** Announces, among the arguments, when it was done. */
    static final String DONE_AT = "~runaways.done-at~";

    /** What an argument looks like that no one typed: a word of a list, or a region. For PostgreSQL. */
    public static final String OF_A_LIST = "^(#[a-z]+\\.[A-Za-z-]+\\.[A-Za-z_-]+|@[0-9A-Z-]{1,8})$";

    /** When it was done: earlier than it was typed where whoever typed it said so. */
    Instant done() {
        return args.stream()
                .filter(arg -> arg.startsWith(DONE_AT))
                .findFirst()
                .map(arg -> Instant.parse(arg.substring(DONE_AT.length())))
                .orElse(at);
    }

    TimelineEntry without(String arg) {
        var left = args.stream().filter(one -> !one.equals(arg)).toList();
        return new TimelineEntry(at, key, left, position, organisation, basis);
    }
}
