/** Measurements that anyone can run again with {@code bench/run}; none of them asserts anything, but {@code crash}. */
@NullMarked
package org.filet.bench;

import org.jspecify.annotations.NullMarked;
