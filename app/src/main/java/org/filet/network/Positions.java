package org.filet.network;

import java.util.Optional;
import org.filet.kernel.*;

public class Positions {
    public record PositionCard(OrganisationId organisation) {}

    public Optional<PositionCard> liaisonOf(RegionId r) {
        return Optional.empty();
    }
}
