package org.filet.runaways;

/** How an episode ends. */
public enum Outcome {
    SAFE_SAME_PLACE,
    SAFE_OTHER_PLACE,
    WITH_FAMILY,
    OTHER_REGION,
    LEFT_CARE
}
