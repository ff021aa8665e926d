@NullMarked
package org.filet.linkage.spark;

import org.jspecify.annotations.NullMarked;
