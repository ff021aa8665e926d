package org.filet.registers.statements;

import java.util.Set;

/** What may be done with a request, from which states. */
public enum RequestStep {
    RECEIVE(Set.of()),
    JUDGE(Set.of(RequestState.RECEIVED)),
    CONFIRM(Set.of(RequestState.JUDGED)),
    SEND_BACK(Set.of(RequestState.JUDGED)),
    /** The list, on paper or as a file. */
    LIST(Set.of(RequestState.GRANTED)),
    /** The refusal, on paper. */
    LETTER(Set.of(RequestState.REFUSED)),
    ANSWER(Set.of(RequestState.GRANTED, RequestState.REFUSED));

    private final Set<RequestState> from;

    RequestStep(Set<RequestState> from) {
        this.from = from;
    }

    public boolean possible(RequestState state) {
        return from.contains(state);
    }
}
