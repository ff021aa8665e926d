package org.filet.runaways.judgements;

/** The four groups of the guide of Ste-Marie and Lafortune (S40), in its order. */
public enum FactorGroup {
    HISTORY,
    SITUATION,
    INDIVIDUAL,
    RELATIONS
}
