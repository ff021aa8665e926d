package org.filet.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a page opened or a form sent; what a page asks by itself does not count
 * @param longest whatever is done in it
 * @param proof how long a proof of who it is opens what asks for a fresh one
 */
@ConfigurationProperties("filet.sessions")
record SessionSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5m") Duration proof) {}
