package org.filet.signin;

import java.time.Instant;
import org.filet.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;

/** That someone may sign in. */
record Account(PersonId person, Bytes handle, @Nullable Instant disabledAt) {

    boolean open() {
        return disabledAt == null;
    }
}
