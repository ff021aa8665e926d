package org.filet.web;

/**
 * A way to sign in, offered as a bean.
 *
 * @param title message key of the link; {@code help} another, in one sentence
 * @param order smaller comes first
 */
public record SignInOption(String title, String help, String href, int order) {}
