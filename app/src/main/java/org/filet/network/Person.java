package org.filet.network;

import org.filet.kernel.PersonId;

/** Someone who works in the network. */
public record Person(PersonId id, String name) {}
