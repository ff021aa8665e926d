package org.filet.agreements.law;

import java.time.Instant;

/** An organisation's jurist has read a legal basis and says that it holds as written here. */
public record Confirmation(String basis, String jurist, Instant at) {}
