@NullMarked
package org.filet.registers;

import org.jspecify.annotations.NullMarked;
