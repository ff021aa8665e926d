package org.filet.linkage.spark;

/** Which of the two files a record stands in; a file compared with itself is all left. */
enum Side {
    LEFT(0),
    RIGHT(1);

    private final byte code;

    Side(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Side of(byte code) {
        return code == LEFT.code ? LEFT : RIGHT;
    }
}
