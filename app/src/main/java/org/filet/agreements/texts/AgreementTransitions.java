package org.filet.agreements.texts;

import static org.filet.agreements.texts.AgreementState.ACTIVE;
import static org.filet.agreements.texts.AgreementState.CAI_OPINION;
import static org.filet.agreements.texts.AgreementState.DRAFT;
import static org.filet.agreements.texts.AgreementState.EXPIRED;
import static org.filet.agreements.texts.AgreementState.LEGAL_REVIEW;
import static org.filet.agreements.texts.AgreementState.RENEWAL_DUE;
import static org.filet.agreements.texts.AgreementState.SIGNING;
import static org.filet.agreements.texts.AgreementState.SUPERSEDED;
import static org.filet.agreements.texts.AgreementState.SUSPENDED;
import static org.filet.agreements.texts.AgreementState.TERMINATED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of an agreement as data: domain reference §7.6. What is not here cannot be done. A review, an opinion or a
 * signature leads on once all parties have given theirs; until then the state stays.
 */
public final class AgreementTransitions {

    private static final Map<AgreementStep, AgreementState> IN_FORCE = Map.of(
            AgreementStep.SUSPEND, SUSPENDED,
            AgreementStep.TERMINATE, TERMINATED,
            AgreementStep.FALL_DUE, RENEWAL_DUE,
            AgreementStep.EXPIRE, EXPIRED,
            AgreementStep.SUPERSEDE, SUPERSEDED);

    private static final Map<AgreementState, Map<AgreementStep, AgreementState>> TABLE = Map.of(
            DRAFT, Map.of(AgreementStep.SUBMIT, LEGAL_REVIEW),
            LEGAL_REVIEW, Map.of(AgreementStep.REVIEW, SIGNING, AgreementStep.SEND_BACK, DRAFT),
            CAI_OPINION, Map.of(AgreementStep.OBTAIN_OPINION, SIGNING, AgreementStep.SEND_BACK, DRAFT),
            SIGNING, Map.of(AgreementStep.SIGN, ACTIVE, AgreementStep.SEND_BACK, DRAFT),
            ACTIVE, IN_FORCE,
            RENEWAL_DUE,
                    Map.of(
                            AgreementStep.SUSPEND, SUSPENDED,
                            AgreementStep.TERMINATE, TERMINATED,
                            AgreementStep.EXPIRE, EXPIRED,
                            AgreementStep.SUPERSEDE, SUPERSEDED),
            SUSPENDED,
                    Map.of(
                            AgreementStep.RESUME, ACTIVE,
                            AgreementStep.TERMINATE, TERMINATED,
                            AgreementStep.EXPIRE, EXPIRED,
                            AgreementStep.SUPERSEDE, SUPERSEDED));

    private AgreementTransitions() {}

    /** Where this step leads from this state once it is complete; empty where it cannot be taken. */
    public static Optional<AgreementState> from(AgreementState state, AgreementStep step) {
        return Optional.ofNullable(steps(state).get(step));
    }

    static Map<AgreementStep, AgreementState> steps(AgreementState state) {
        return TABLE.getOrDefault(state, Map.of());
    }

    public static Set<AgreementStep> possible(AgreementState state) {
        return steps(state).keySet();
    }
}
