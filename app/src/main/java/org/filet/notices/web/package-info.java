/** Pages of notices. */
@NullMarked
package org.filet.notices.web;

import org.jspecify.annotations.NullMarked;
