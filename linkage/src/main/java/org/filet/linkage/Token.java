package org.filet.linkage;

/**
 * Something two records of one person share even when one is misspelled. The value alone decides whether two tokens
 * are equal: a whole name here may be a part of a name there, and the two families then say so.
 */
record Token(Family family, String value) {}
