package org.filet.alerts;

/** How somebody knows, and how the youth was: lists, so that what is told can be compared and holds no name. */
public record Observation(Source source, Company company, Condition condition) {

    public static final Observation NOT_SAID = new Observation(Source.NOT_SAID, Company.NOT_SAID, Condition.NOT_SAID);

    /** How the person who tells knows it. */
    public enum Source {
        OWN_EYES,
        /** The youth said so. */
        YOUTH,
        /** Somebody who is trusted said so. */
        TOLD,
        ONLINE,
        NOT_SAID
    }

    /** With whom the youth was. */
    public enum Company {
        ALONE,
        WITH_YOUTHS,
        WITH_ADULTS,
        NOT_SAID
    }

    /** How the youth seemed to be. */
    public enum Condition {
        WELL,
        WORRYING,
        IN_DANGER,
        NOT_SAID
    }

    /** Whether nothing was said. */
    public boolean silent() {
        return equals(NOT_SAID);
    }
}
