package org.filet.imports;

import org.filet.kernel.Refusal;

enum ImportRefusal implements Refusal {
    EMPTY_FILE(Kind.INVALID),
    NOT_A_TABLE(Kind.INVALID),
    TOO_LARGE(Kind.INVALID),
    NO_NAME_COLUMN(Kind.INVALID),
    COLUMN_TWICE(Kind.INVALID),
    BAD_ROWS(Kind.INVALID),
    UPLOAD_UNKNOWN(Kind.UNKNOWN),
    ALREADY_RUNNING(Kind.CONFLICT);

    private final Kind kind;

    ImportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String key() {
        return "imports.refusal." + name();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
