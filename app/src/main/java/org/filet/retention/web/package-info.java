/** The pages of retention: what falls due, what waits, certificates, holds, rules. */
@NullMarked
package org.filet.retention.web;

import org.jspecify.annotations.NullMarked;
