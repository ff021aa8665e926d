/** Whole files against each other on one machine: blind tokens on disk, joined part by part in bounded memory. */
@NullMarked
package org.filet.linkage.files;

import org.jspecify.annotations.NullMarked;
