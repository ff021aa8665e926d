package org.filet.kernel;

import java.util.List;

/**
 * Many facts of one deed, an import's say, published together so that the registers can keep them in one go. The
 * registers write as many lines as there are facts; other modules do not hear them one by one.
 */
public record Facts(List<? extends DomainEvent> all) {}
