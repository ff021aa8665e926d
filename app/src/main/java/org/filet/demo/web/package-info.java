/** The personas' page. */
@NullMarked
package org.filet.demo.web;

import org.jspecify.annotations.NullMarked;
