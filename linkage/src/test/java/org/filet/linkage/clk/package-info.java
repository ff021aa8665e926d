@NullMarked
package org.filet.linkage.clk;

import org.jspecify.annotations.NullMarked;
