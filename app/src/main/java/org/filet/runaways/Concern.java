package org.filet.runaways;

/** Human judgement, with reasons; never computed. */
public enum Concern {
    NONE_APPARENT,
    LOW,
    MEDIUM,
    HIGH
}
