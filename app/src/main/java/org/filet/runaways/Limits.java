package org.filet.runaways;

import java.time.Instant;
import org.filet.kernel.RegionId;
import org.filet.runaways.Protocol.Limit;
import org.springframework.stereotype.Component;

/** Time limits of the protocol, for modules that keep some of them. */
@Component("protocolLimits")
public class Limits {

    private final ProtocolTable table;

    Limits(ProtocolTable table) {
        this.table = table;
    }

    /** What a region has set, or Filet proposes, as it stood at that moment. */
    public Limit inForce(Parameter parameter, RegionId region, Instant at) {
        return table.inForce(region, at).of(parameter);
    }
}
