@NullMarked
package org.filet.bench.leakage;

import org.jspecify.annotations.NullMarked;
