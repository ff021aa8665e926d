/**
 * The command {@code ./filet link}: who in one CSV file may be the same person as who in another, by blind tokens under
 * a key that lives as long as the run. Nothing it prints or writes holds a cell other than a row's own reference.
 */
@NullMarked
package org.filet.link;

import org.jspecify.annotations.NullMarked;
