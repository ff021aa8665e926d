package org.filet.notices;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * To whom Filet speaks because a browser said so: services that the operator names, over https, never into a private
 * network.
 */
final class PushHosts {

    private static final int HTTPS = 443;

    private final List<String> named;
    private final Predicate<InetAddress> outside;

    /** @param outside whether an address is of the network that everybody shares */
    PushHosts(List<String> named, Predicate<InetAddress> outside) {
        this.named = named.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.outside = outside;
    }

    /** Whether this is an address at one of the services; asks no name server. */
    boolean allows(URI address) {
        var host = address.getHost();
        if (!"https".equals(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
            return false;
        }
        var said = host.toLowerCase(Locale.ROOT) + (port(address) == HTTPS ? "" : ":" + port(address));
        return address.getRawFragment() == null
                && named.stream()
                        .anyMatch(name -> name.startsWith("*.") ? said.endsWith(name.substring(1)) : said.equals(name));
    }

    private static int port(URI address) {
        return address.getPort() < 0 ? HTTPS : address.getPort();
    }

    /**
     * Whether every address that this name has is outside: a name server that lies leads nowhere within.
     *
     * @throws UnknownHostException where it has none at this moment
     */
    boolean leadsOutside(URI address) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(outside);
    }

    static boolean isOutside(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean within = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            // Only what is routed: no unique local address, no other network's wrapped in one.
            return !within && (first & 0xe0) == 0x20 && !(first == 0x20 && second == 0x02);
        }
        boolean reserved = first == 0 || first >= 240;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        return !within && !reserved && !shared && !benchmark;
    }
}
