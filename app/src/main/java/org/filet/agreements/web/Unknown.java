package org.filet.agreements.web;

import org.filet.kernel.Refusal;

/** An address that no page answers. */
enum Unknown implements Refusal {
    PAGE;

    @Override
    public String key() {
        return "agreements.refusal.STRANGER";
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
