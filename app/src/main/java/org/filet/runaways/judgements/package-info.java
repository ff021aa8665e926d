/**
 * Structured professional judgement (domain reference §2.2, F9): factors in four groups, the risk of leaving and the risks
 * of staying, a level with reasons, the author's experience or a colleague. The views of the living environment, of police
 * and of partners stand side by side; nothing is computed from them.
 */
@NullMarked
package org.filet.runaways.judgements;

import org.jspecify.annotations.NullMarked;
