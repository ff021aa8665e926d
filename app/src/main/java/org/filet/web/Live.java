package org.filet.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages of an organisation that something changed. The word travels through PostgreSQL and leaves with
 * the commit, to every node; it carries a topic and nothing else. Pages then ask again, through the door.
 */
@Component
public class Live {

    /** The channel that {@link LiveFeed} listens to. */
    static final String CHANNEL = "filet_live";

    /** The channel of sessions that were ended. */
    static final String ENDED = "filet_ended";

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells every node, with the commit, that a session is over: its streams end. */
    void ended(UUID session) {
        jdbc.sql("select pg_notify(:channel, :message)")
                .param("channel", ENDED)
                .param("message", session.toString())
                .query((row, number) -> number)
                .list();
    }

    /** @param topic a short fixed word: {@code alerts}, {@code episodes}, {@code matches} */
    public void tell(OrganisationId organisation, String topic) {
        tell(List.of(organisation), topic);
    }

    /** The same for many at once. */
    public void tell(Collection<OrganisationId> organisations, String topic) {
        var words = organisations.stream()
                .map(organisation -> organisation.code() + " " + topic)
                .filter(word -> !saidAlready(word))
                .toArray(String[]::new);
        if (words.length > 0) {
            jdbc.sql("select pg_notify(:channel, word) from unnest(:words::text[]) as word")
                    .param("channel", CHANNEL)
                    .param("words", words)
                    .query((row, number) -> number)
                    .list();
        }
    }

    /** One transaction says a word once, however many of its deeds ask for it; PostgreSQL would fold them anyway. */
    private static boolean saidAlready(String word) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Said.class::isInstance)
                        .map(Said.class::cast)
                        .findFirst()
                        .orElseGet(Live::firstWord)
                        .words
                        .add(word);
    }

    private static Said firstWord() {
        var said = new Said();
        TransactionSynchronizationManager.registerSynchronization(said);
        return said;
    }

    /** The words of one transaction; a transaction inside another has its own. */
    private static final class Said implements TransactionSynchronization {
        private final Set<String> words = new HashSet<>();
    }
}
