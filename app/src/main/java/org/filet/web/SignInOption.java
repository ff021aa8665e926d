package org.filet.web;

import java.util.function.BooleanSupplier;

/**
 * A way to sign in, offered as a bean.
 *
 * @param title message key of the link; {@code help} another, in one sentence
 * @param order smaller comes first
 * @param offered whether there is anything behind it now
 */
public record SignInOption(String title, String help, String href, int order, BooleanSupplier offered) {

    /** One that is always offered. */
    public SignInOption(String title, String help, String href, int order) {
        this(title, help, href, order, () -> true);
    }
}
