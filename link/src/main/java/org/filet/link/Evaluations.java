package org.filet.link;

import java.util.Map;
import org.filet.linkage.Evaluation;

/**
 * How right a run was.
 *
 * @param strong of the strong pairs alone
 * @param all of the strong pairs and those to verify
 * @param groups of the same, by group of the left row's name
 */
record Evaluations(Evaluation strong, Evaluation all, Map<Groups.Kind, Map<String, Evaluation>> groups) {}
