/**
 * Requests for the statement of what was communicated about a youth (A-2.1, 83 and 94; P-39.1, 27): who asks, whether
 * handing it over would endanger the youth, what is handed over. Two people answer for whoever is not the youth.
 */
@NullMarked
package org.filet.registers.statements;

import org.jspecify.annotations.NullMarked;
