package org.filet.network;

import org.filet.kernel.RegionId;

/** Told when a jurisdiction joined the list, so that what was read of it is read again. */
record JurisdictionEntered(RegionId id) {}
