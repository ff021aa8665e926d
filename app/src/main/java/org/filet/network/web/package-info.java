/** The pages of the network: whom to call, the sheet for the wall, an organisation. */
@NullMarked
package org.filet.network.web;

import org.jspecify.annotations.NullMarked;
