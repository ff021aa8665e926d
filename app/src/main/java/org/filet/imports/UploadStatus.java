package org.filet.imports;

import java.util.UUID;

/** How far an upload is. */
public record UploadStatus(UUID id, State state, int done, int total, int imported, int known, int skipped) {

    /** FAILED means that nothing was brought in. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
