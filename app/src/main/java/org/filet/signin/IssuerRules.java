package org.filet.signin;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Where a provider may stand: at an https address. Plain http is for a trial on one machine, Filet and provider both. */
@Component
class IssuerRules {

    private static final int LONGEST = 200;

    private final OriginSettings settings;

    IssuerRules(OriginSettings settings) {
        this.settings = settings;
    }

    boolean accepts(String issuer) {
        try {
            var address = new URI(issuer);
            return issuer.length() <= LONGEST
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && ("https".equals(address.getScheme()) || trial(address));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private boolean trial(URI address) {
        return "http".equals(address.getScheme()) && loopback(address.getHost()) && loopback(settings.host());
    }

    /** By its words alone: no name is looked up. */
    private static boolean loopback(String host) {
        return host.equals("localhost")
                || (host.matches("127\\.[0-9.]+") && InetAddress.ofLiteral(host).isLoopbackAddress());
    }

    /** Whether an address is the provider's own: same scheme, host and port. */
    static boolean same(URI one, URI other) {
        return Objects.equals(one.getScheme(), other.getScheme())
                && Objects.equals(one.getHost(), other.getHost())
                && one.getPort() == other.getPort();
    }
}
