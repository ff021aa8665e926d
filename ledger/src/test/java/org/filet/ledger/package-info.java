@NullMarked
package org.filet.ledger;

import org.jspecify.annotations.NullMarked;
