/** Pages of oversight. */
@NullMarked
package org.filet.oversight.web;

import org.jspecify.annotations.NullMarked;
