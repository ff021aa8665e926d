/** Who may be the same person: prepare, encode, compare, evaluate. JDK only; no Spring, no database. */
@NullMarked
package org.filet.linkage;

import org.jspecify.annotations.NullMarked;
