package org.filet.keys;

import org.filet.kernel.Refusal;

/** Why something sealed is not shown. */
public enum SealRefusal implements Refusal {
    /** Its key was destroyed: nobody can read it any more, in no copy. */
    DESTROYED,
    /** Its key is not in this database: an older copy of the keys was put back, or none. */
    KEY_AWAY,
    /** It is not what was sealed in this place: reported as an incident. */
    BROKEN;

    @Override
    public String key() {
        return "keys.refusal." + name();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
