package org.filet.testing;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/** A client past the second wall, on a connection of its own: it sees what is committed. */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
public @interface Outside {}
