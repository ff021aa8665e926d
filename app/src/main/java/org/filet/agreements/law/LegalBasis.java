package org.filet.agreements.law;

import java.util.List;
import java.util.Set;
import org.filet.kernel.Bilingual;
import org.filet.network.Regime;

/**
 * A reason in law to communicate. Nobody's legal advice.
 *
 * @param code {@code LPJ-72.8}
 * @param jurisdiction region code of {@code network}, {@code QC} for Québec as a whole
 * @param regimes the laws of the organisations that may invoke it
 * @param text what it allows, in plain words
 * @param textOf the version of the text that was read, as written there
 * @param conditions what whoever invokes it attests, one by one
 * @param beyondQuebec whether it may carry a communication out of Québec without the assessment and agreement of,
 *     70.1
 */
public record LegalBasis(
        String code,
        Kind kind,
        String jurisdiction,
        Set<Regime> regimes,
        Bilingual citation,
        Bilingual text,
        String textOf,
        List<Bilingual> conditions,
        boolean beyondQuebec) {

    /** Three lawful channels only: domain reference §2.6. */
    public enum Kind {
        CONSENT,
        STATUTE,
        EMERGENCY
    }
}
