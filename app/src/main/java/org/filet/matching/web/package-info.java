/** Pages of « déjà connu·e ailleurs ? ». */
@NullMarked
package org.filet.matching.web;

import org.jspecify.annotations.NullMarked;
