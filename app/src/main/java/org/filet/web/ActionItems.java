package org.filet.web;

import java.util.List;
import org.filet.kernel.Actor;

/** Offered by modules as a bean: what the actor is expected to do now. At most a page of it, most urgent first. */
public interface ActionItems {

    List<ActionItem> of(Actor actor);
}
