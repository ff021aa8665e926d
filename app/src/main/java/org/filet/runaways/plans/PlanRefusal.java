package org.filet.runaways.plans;

import org.filet.kernel.Refusal;

enum PlanRefusal implements Refusal {
    NOTHING_WRITTEN(Kind.INVALID),
    /** Somebody wrote a version while this one was being typed. */
    WRITTEN_MEANWHILE(Kind.INVALID),
    REVIEW_IN_PAST(Kind.INVALID);

    private final Kind kind;

    PlanRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.plan.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
