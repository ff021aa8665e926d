package org.filet.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people find this installation.
 *
 * @param origin scheme, host and port as browsers show them; passkeys are tied to its host and work nowhere else
 */
@ConfigurationProperties("filet.signin")
record OriginSettings(@DefaultValue("http://localhost:8080") URI origin) {

    String host() {
        return String.valueOf(origin.getHost());
    }

    /** As a browser sends it: no slash at the end. */
    String asSent() {
        return origin.toString().replaceFirst("/+$", "");
    }
}
