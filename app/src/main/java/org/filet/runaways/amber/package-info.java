/**
 * What police are told, and what they decided, where a youth may have been abducted (F25). A runaway is no AMBER case: Filet
 * broadcasts nothing, computes no verdict, and shows the criteria, whom to call and what was answered. Decision 43.
 */
@NullMarked
package org.filet.runaways.amber;

import org.jspecify.annotations.NullMarked;
