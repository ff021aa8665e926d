/** Sharing agreements as texts that organisations draft, review, sign, suspend and end; and what they would open. */
@NamedInterface("texts")
@NullMarked
package org.filet.agreements.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
