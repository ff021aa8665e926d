package org.filet.signin;

/** How an administrator made sure who asks for a way back in: as strong as what the account began with. */
enum Proofing {
    IN_PERSON,
    VIDEO_WITH_CARD,
    CALLED_BACK
}
