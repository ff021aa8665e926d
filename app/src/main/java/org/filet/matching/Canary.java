package org.filet.matching;

import java.time.LocalDate;
import org.filet.kernel.RegionId;

/** A decoy: a pointer with nobody behind. A question meets it by guessing names, not by knowing a youth. */
record Canary(String code, RegionId region, String givenNames, String surnames, LocalDate birthDate) {}
