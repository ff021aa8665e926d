package org.filet.alerts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys {@code filet.alerts.*}.
 *
 * @param mostAnHour alerts that one organisation may draft within an hour; a region's liaison officer is not held back
 *     [Filet]
 */
@ConfigurationProperties("filet.alerts")
record AlertSettings(@DefaultValue("20") int mostAnHour) {}
