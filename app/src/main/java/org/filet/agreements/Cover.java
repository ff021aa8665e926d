package org.filet.agreements;

/** Whether agreements carry a transfer. */
public sealed interface Cover {

    /** Yes: the article, and the legal basis it rests on. */
    record By(String agreement, int article, String basis) implements Cover {

        /** As registers and timelines print it, in either language. */
        public String reference() {
            return agreement + ", art. " + article;
        }
    }

    /**
     * No, and the nearest miss.
     *
     * @param agreement its code, empty where none comes near
     */
    record Missing(Lack lack, String agreement) implements Cover {

        static final Missing EVERYTHING = new Missing(Lack.NO_AGREEMENT, "");

        Missing nearer(Missing other) {
            return other.lack.compareTo(lack) > 0 ? other : this;
        }
    }
}
