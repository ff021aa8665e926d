@NullMarked
package org.filet.agreements;

import org.jspecify.annotations.NullMarked;
