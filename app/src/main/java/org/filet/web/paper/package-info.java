/** A page as a sheet of paper: the same template, as a tagged PDF. */
@NamedInterface("paper")
@NullMarked
package org.filet.web.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
