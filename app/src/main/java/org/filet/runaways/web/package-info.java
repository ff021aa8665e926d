/** The pages of episodes: declare, follow, act, print. */
@NullMarked
package org.filet.runaways.web;

import org.jspecify.annotations.NullMarked;
