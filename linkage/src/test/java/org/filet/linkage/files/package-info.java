@NullMarked
package org.filet.linkage.files;

import org.jspecify.annotations.NullMarked;
