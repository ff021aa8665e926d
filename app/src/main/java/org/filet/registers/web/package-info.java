/** Pages of the registers. */
@NullMarked
package org.filet.registers.web;

import org.jspecify.annotations.NullMarked;
