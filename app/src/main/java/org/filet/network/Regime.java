package org.filet.network;

/** The law an organisation holds personal information under; domain reference §2.6. */
public enum Regime {
    /** Act respecting access to documents held by public bodies. */
    A_2_1,
    /** Act respecting health and social services information. */
    R_22_1,
    /** Act respecting personal information in the private sector. */
    P_39_1,
    FEDERAL,
    OUTSIDE_QUEBEC
}
