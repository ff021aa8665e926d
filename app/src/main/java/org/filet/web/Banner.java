package org.filet.web;

/** A line at the head of every page, offered as a bean: that this is a demonstration, say. */
public record Banner(String key) {}
