package org.filet.keys;

import java.util.UUID;

/** Why a youth's keys may not be destroyed now. */
public interface Objection {

    boolean against(UUID subject);
}
