package org.filet.oversight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.oversight.*}; the defaults are those of the security design, [Filet] where it names none.
 *
 * @param openedFlag a person's files of a day from which they are asked to say why
 * @param openedStop files of a day after which no other is opened; an alert never waits for it
 * @param searchedFlag files met in searches on a day from which they are asked to say why [Filet]
 * @param searchedStop files met in searches on a day after which searches find nothing more [Filet]
 * @param refusedFlag refusals of a day from which they are asked to say why [Filet]
 * @param sample the share of first readings of a day that is drawn by lot for examination
 */
@ConfigurationProperties("filet.oversight")
record OversightSettings(
        @DefaultValue("31") int openedFlag,
        @DefaultValue("60") int openedStop,
        @DefaultValue("150") int searchedFlag,
        @DefaultValue("400") int searchedStop,
        @DefaultValue("10") int refusedFlag,
        @DefaultValue("0.05") double sample) {}
