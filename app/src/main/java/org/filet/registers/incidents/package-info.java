/** The register of confidentiality incidents of each organisation (domain reference §7.10), and its notices. */
@NullMarked
package org.filet.registers.incidents;

import org.jspecify.annotations.NullMarked;
