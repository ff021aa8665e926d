@NullMarked
package org.filet.demo;

import org.jspecify.annotations.NullMarked;
