package org.filet.linkage.oprf;

/** Why a holder does not answer a request. The codes are part of the wire form. */
public enum Refusal {
    /** The bytes are no request. */
    MALFORMED(1),
    /** The key of this epoch was retired: tokens have to be made again under the present one. */
    EPOCH_RETIRED(2),
    /** The holder has no key of this epoch yet. */
    EPOCH_UNKNOWN(3),
    /** The request was seen before. */
    REPLAYED(4),
    /** The request's life is over, or longer than a holder remembers requests. */
    EXPIRED(5),
    /** The holder remembers as many requests as it can; ask again later. */
    BUSY(6),
    /** Whoever asks may not ask so much. Never said by this package: for the service around a holder. */
    OVER_QUOTA(7);

    private final int code;

    Refusal(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Refusal of(int code) {
        for (Refusal refusal : values()) {
            if (refusal.code == code) {
                return refusal;
            }
        }
        throw new MalformedMessage("A refusal has an unknown code");
    }
}
