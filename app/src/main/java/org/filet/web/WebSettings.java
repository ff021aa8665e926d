package org.filet.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set of its pages.
 *
 * @param neutralPage where the quick exit leads: a page that anyone could have open
 */
@ConfigurationProperties("filet.web")
record WebSettings(@DefaultValue("https://meteo.gc.ca/") URI neutralPage) {}
