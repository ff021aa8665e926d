package org.filet.runaways.places;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * Something was done about the places of a youth. Not which place.
 *
 * @param about the episode
 * @param kind {@code PLACE_ADDED}, {@code PLACE_CHECKED}, {@code PLACE_ENDED} or {@code PLACES_READ}
 */
record PlaceEvent(UUID about, String kind, Actor by, Instant at, Basis basis) implements DomainEvent {}
