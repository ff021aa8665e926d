package org.filet.matching;

import org.filet.network.PositionCard;

/** All that an answer says: whom to call. Nothing of the case, nothing of the youth. */
public record ContactPointer(MatchId match, PositionCard contact) {}
