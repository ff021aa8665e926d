/**
 * Runaways: from « pas rentrée » to the return interview and the prevention plan; domain reference §7.1.
 *
 * <p>Owns the schema {@code runaways}: episodes, their journal, their clocks, the protocol's parameters by region.
 * Publishes {@link org.filet.runaways.RunawayEvent}; its own parts that keep a judgement or a plan listen to it, and to
 * nothing else. Other modules add their part of an episode's
 * page and timeline through {@link org.filet.runaways.EpisodeSections} and {@link org.filet.runaways.TimelineSource}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "wall",
            "web",
            "web :: paper",
            "network",
            "agreements",
            "agreements :: law",
            "agreements :: emergencies",
            "keys",
            "youths"
        })
@NullMarked
package org.filet.runaways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
