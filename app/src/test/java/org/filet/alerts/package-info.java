@NullMarked
package org.filet.alerts;

import org.jspecify.annotations.NullMarked;
