package org.filet.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets clocks ring by themselves. Tests switch it off and ring them by hand. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "filet.clocks.ticking", matchIfMissing = true)
class Ticking {}
