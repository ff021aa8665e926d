package org.filet.signin;

import java.time.Instant;

/**
 * Whom a provider proved.
 *
 * @param at when they proved it to the provider
 * @param strong whether the provider says that it took more than a password
 */
record ProvenIdentity(String issuer, String subject, Instant at, boolean strong) {}
