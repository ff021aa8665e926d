/** The launcher as people type it. */
@NullMarked
package org.filet.cli;

import org.jspecify.annotations.NullMarked;
