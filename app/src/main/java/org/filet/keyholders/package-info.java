/**
 * The key of the blind tokens, which nobody holds whole: three holders with a share each, two of whom evaluate, blindly.
 * Each counts what an organisation asks of it and writes it down, with the position that asked, before it answers. Shares are files of
 * their own, never rows; rows are kept through connections of this module's own. One process may hold all three
 * ({@code local}), ask three elsewhere ({@code remote}) or be one of them and nothing else ({@code holder}).
 *
 * <p>Owns the schema {@code keyholders}. Knows no youth: it sees blinded points and the number of a record.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "linkage", "linkage :: oprf"})
@NullMarked
package org.filet.keyholders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
