package org.filet.runaways;

/** Who confirmed that a youth whose whereabouts are known is safe: a role, never a name. */
public enum Adult {
    PARENT,
    RELATIVE,
    FRIENDS_PARENT,
    PROFESSIONAL,
    OTHER
}
