@NullMarked
package org.filet.agreements.texts;

import org.jspecify.annotations.NullMarked;
