package org.filet.linkage.oprf;

/** 16 random bytes that tell a request from all others. */
public record RequestId(long high, long low) {

    static final RequestId NONE = new RequestId(0, 0);
}
