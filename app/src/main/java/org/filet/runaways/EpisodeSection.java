package org.filet.runaways;

/**
 * A part of an episode's page that another module draws.
 *
 * @param template the fragment, {@code "alerts/section :: section"}; it finds {@code model} under the name
 *     {@code section}
 * @param order smaller comes first
 */
public record EpisodeSection(String template, Object model, int order) {}
