package org.filet.demo;

/** The start is refused: synthetic people are never entered beside real ones. */
public final class NotADemo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotADemo() {
        super("Cette base de données sert à de vraies personnes : la démonstration ne s’y installe pas. "
                + "Choisissez un autre dossier de données. / "
                + "This database serves real people: the demo does not install itself there. "
                + "Choose another data folder.");
    }
}
