/** What all pages share, asked over HTTP. */
@NullMarked
package org.filet.web;

import org.jspecify.annotations.NullMarked;
