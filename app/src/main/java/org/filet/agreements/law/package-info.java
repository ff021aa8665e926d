/** The law as data: legal bases with what must be attested, and the directives organisations work under in emergencies. */
@NamedInterface("law")
@NullMarked
package org.filet.agreements.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
