package org.filet.signin;

import java.time.Instant;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.DomainEvent;

/**
 * Something happened to someone's way in.
 *
 * @param about the person; for an invitation of someone not known yet, the invitation; for an
 *     identity provider, its number
 * @param what its stable name is {@link #kind()}
 */
public record AccountEvent(UUID about, What what, Actor by, Instant at, Basis basis) implements DomainEvent {

    /** What there is to happen. */
    public enum What {
        INVITED("Invited"),
        INVITATION_WITHDRAWN("InvitationWithdrawn"),
        ENROLLED("Enrolled"),
        ENTERED("Entered"),
        ENTRY_REFUSED("EntryRefused"),
        PROVEN_AGAIN("ProvenAgain"),
        PASSKEY_ADDED("PasskeyAdded"),
        PASSKEY_REMOVED("PasskeyRemoved"),
        RECOVERY_ISSUED("RecoveryIssued"),
        RECOVERED("Recovered"),
        DISABLED("AccountDisabled"),
        ENABLED("AccountEnabled"),
        ATTESTED("Attested"),
        VOUCHING_SEEN("VouchingSeen"),
        PROVIDER_ENTERED("ProviderEntered"),
        PROVIDER_OFF("ProviderOff"),
        PROVIDER_ON("ProviderOn"),
        IDENTITY_BOUND("IdentityBound"),
        IDENTITY_FREED("IdentityFreed");

        private final String kind;

        What(String kind) {
            this.kind = kind;
        }
    }

    @Override
    public String kind() {
        return what.kind;
    }
}
