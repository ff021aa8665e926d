package org.filet.web;

import org.filet.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of an organisation that something changed. The word travels through PostgreSQL and leaves with
 * the commit, to every node; it carries a topic and nothing else. Pages then ask again, through the door.
 */
@Component
public class Live {

    /** The channel that {@link LiveFeed} listens to. */
    static final String CHANNEL = "filet_live";

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param topic a short fixed word: {@code alerts}, {@code episodes}, {@code matches} */
    public void tell(OrganisationId organisation, String topic) {
        jdbc.sql("select pg_notify(:channel, :message)")
                .param("channel", CHANNEL)
                .param("message", organisation.code() + " " + topic)
                .query((row, number) -> number)
                .list();
    }
}
