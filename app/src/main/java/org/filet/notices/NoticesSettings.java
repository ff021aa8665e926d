package org.filet.notices;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.notices.*}.
 *
 * @param origin where people find this installation; links begin with it
 * @param pause nobody is sent two messages within this time; the second says how many wait [Filet]
 * @param every how often rows are looked for
 * @param keep after which time what could not be said is forgotten: it waits on the page [Filet]
 */
@ConfigurationProperties("filet.notices")
record NoticesSettings(
        @DefaultValue("http://localhost:8080") URI origin,
        @DefaultValue("10m") Duration pause,
        @DefaultValue("2s") Duration every,
        @DefaultValue("7d") Duration keep) {}
