package org.filet.link;

import org.filet.linkage.Evaluation;

/**
 * How right a run was.
 *
 * @param strong of the strong pairs alone
 * @param all of the strong pairs and those to verify
 */
record Evaluations(Evaluation strong, Evaluation all) {}
