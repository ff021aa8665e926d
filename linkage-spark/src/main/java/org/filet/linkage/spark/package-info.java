/**
 * The linkage of files too large for one machine, as an Apache Spark job over the library's own encoder and scorer.
 * Owns nothing else: what a token is and when two records match is decided in {@code org.filet.linkage}.
 */
@NullMarked
package org.filet.linkage.spark;

import org.jspecify.annotations.NullMarked;
