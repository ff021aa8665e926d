package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whether somebody behind a request was here lately, without asking the database. */
public interface Regulars {

    boolean knows(HttpServletRequest request);
}
