/** The pages' own reading of what people type. */
@NullMarked
package org.filet.runaways.web;

import org.jspecify.annotations.NullMarked;
