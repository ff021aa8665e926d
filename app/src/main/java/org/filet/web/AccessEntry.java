package org.filet.web;

/**
 * A page about one's own access, offered as a bean and linked at the foot of every page.
 *
 * @param key message key of its label
 * @param order smaller comes first
 */
public record AccessEntry(String key, String href, int order) {}
