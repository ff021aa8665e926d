package org.filet.agreements.texts;

import java.util.List;
import java.util.Set;

/**
 * An agreement as a page shows it.
 *
 * @param steps what this reader may do now
 * @param digest SHA-256 of its wording, sent back with a signature
 */
public record AgreementView(
        Agreement agreement, Set<AgreementStep> steps, boolean mayRevise, String digest, List<Happening> history) {}
