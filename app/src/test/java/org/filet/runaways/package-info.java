/** The fugue protocol, tried from every side. */
@NullMarked
package org.filet.runaways;

import org.jspecify.annotations.NullMarked;
