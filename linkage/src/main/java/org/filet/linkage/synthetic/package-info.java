/**
 * Invented people with truth, for measuring: files as large as wanted, the same from one seed on every machine. Names
 * and their frequencies are facts of Québec's population (see {@code NOTICE.md} beside the lists); nobody in them exists.
 */
@NullMarked
package org.filet.linkage.synthetic;

import org.jspecify.annotations.NullMarked;
