package org.filet.keys;

import java.util.UUID;

/** Why a youth's keys may not be destroyed now. Asked within a transaction that sees what destruction needs. */
public interface Objection {

    boolean against(UUID subject);

    /** Message key of the reason. */
    String why();
}
