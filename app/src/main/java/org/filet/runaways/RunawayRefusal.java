package org.filet.runaways;

import org.filet.kernel.Refusal;

enum RunawayRefusal implements Refusal {
    UNKNOWN(Kind.UNKNOWN),
    ALREADY_OPEN(Kind.CONFLICT),
    NOT_IN_THIS_STATE(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    LAST_SEEN_IN_FUTURE(Kind.INVALID),
    LAST_SEEN_TOO_OLD(Kind.INVALID),
    NOTHING_CHECKED(Kind.INVALID),
    ADULT_NOT_CONFIRMED(Kind.INVALID),
    LEVEL_MISSING(Kind.INVALID),
    REASONS_MISSING(Kind.INVALID),
    SUPPORT_MISSING(Kind.INVALID),
    WORDS_MISSING(Kind.INVALID),
    MUNICIPALITY_MISSING(Kind.INVALID),
    CANCEL_ONLY_MISTAKES(Kind.CONFLICT),
    OF_AGE(Kind.CONFLICT),
    NOT_SEEN_IN_PERSON(Kind.INVALID),
    ALREADY_DONE(Kind.CONFLICT),
    INTERVIEW_OUTCOME_MISSING(Kind.CONFLICT),
    PLAN_NOT_REVISED(Kind.CONFLICT),
    BACK_AFTER_THRESHOLD(Kind.CONFLICT),
    BACK_AT_WRONG(Kind.INVALID),
    DONE_AT_WRONG(Kind.INVALID),
    NEVER_DECLARED(Kind.CONFLICT),
    NO_SHEET_HANDED(Kind.CONFLICT),
    TOO_LONG(Kind.INVALID),
    SEARCH_NOT_OVER(Kind.CONFLICT);

    private final Kind kind;

    RunawayRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "runaways.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
