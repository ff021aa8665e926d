/** The import page: send, look, bring in, see how it went. */
@NullMarked
package org.filet.imports.web;

import org.jspecify.annotations.NullMarked;
