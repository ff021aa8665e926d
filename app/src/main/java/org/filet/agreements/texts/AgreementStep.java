package org.filet.agreements.texts;

import java.util.Locale;
import java.util.Set;
import org.filet.kernel.Role;

/** What can be done to an agreement, and who does it: domain reference §6, §7.6. */
public enum AgreementStep {
    SUBMIT(By.DRAFTER, Seats.DRAFTING),
    /** Each party's privacy officer, with the reference of the privacy assessment. */
    REVIEW(By.PARTY, Set.of(Role.PRIVACY_OFFICER)),
    OBTAIN_OPINION(By.PARTY, Set.of(Role.PRIVACY_OFFICER)),
    SIGN(By.PARTY, Set.of(Role.DIRECTOR)),
    SEND_BACK(By.PARTY, Seats.ANSWERING),
    /** At once, by any party alone. */
    SUSPEND(By.PARTY, Seats.ANSWERING),
    /** By the party that suspended. */
    RESUME(By.SUSPENDER, Set.of(Role.DIRECTOR)),
    TERMINATE(By.PARTY, Set.of(Role.DIRECTOR)),
    FALL_DUE(By.CLOCK, Set.of()),
    EXPIRE(By.CLOCK, Set.of()),
    /** Another agreement that says so has come into force. */
    SUPERSEDE(By.CLOCK, Set.of());

    /** Whose step it is. */
    enum By {
        DRAFTER,
        PARTY,
        SUSPENDER,
        CLOCK
    }

    private final By by;
    private final Set<Role> roles;

    AgreementStep(By by, Set<Role> roles) {
        this.by = by;
        this.roles = roles;
    }

    By by() {
        return by;
    }

    Set<Role> roles() {
        return roles;
    }

    /** Whether a reference or a reason goes with it. */
    public boolean asks() {
        return switch (this) {
            case REVIEW, OBTAIN_OPINION, SEND_BACK, SUSPEND, TERMINATE -> true;
            case SUBMIT, SIGN, RESUME, FALL_DUE, EXPIRE, SUPERSEDE -> false;
        };
    }

    /** Whether it stops something: shown less prominently. */
    public boolean grave() {
        return this == SEND_BACK || this == SUSPEND || this == TERMINATE;
    }

    /** The last part of the address its form is sent to. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static final class Seats {
        static final Set<Role> DRAFTING = Set.of(
                Role.RUNAWAY_LIAISON,
                Role.POLICE_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.HEALTH_WORKER,
                Role.SCHOOL_WORKER,
                Role.VICTIM_SUPPORT_WORKER,
                Role.PRIVACY_OFFICER,
                Role.DIRECTOR);
        static final Set<Role> ANSWERING = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

        private Seats() {}
    }
}
