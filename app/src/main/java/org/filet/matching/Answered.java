package org.filet.matching;

/** Questions have their answers: blind pointers may be looked at. Says nothing of which, nor of what was found. */
record Answered() {}
