package org.filet.signin;

import java.time.Instant;

/**
 * A passkey as its owner knows it.
 *
 * @param id of the credential, Base64url
 * @param backedUp whether the owner's provider keeps a copy for other devices
 */
record Passkey(String id, String label, boolean backedUp, Instant createdAt, Instant usedAt) {}
