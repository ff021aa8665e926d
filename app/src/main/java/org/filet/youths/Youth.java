package org.filet.youths;

import org.filet.kernel.OrganisationId;
import org.filet.kernel.RegionId;

/** One file of one organisation. The same youth may have files elsewhere; only a match tells. */
record Youth(YouthId id, OrganisationId holder, RegionId homeRegion, String code, Identity identity) {}
