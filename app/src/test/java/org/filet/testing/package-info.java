/** What tests share: a real server, a clock they move by hand. */
@NullMarked
package org.filet.testing;

import org.jspecify.annotations.NullMarked;
