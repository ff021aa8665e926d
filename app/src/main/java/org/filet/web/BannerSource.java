package org.filet.web;

import java.util.List;

/** Lines at the head of every page for as long as something is so: what is degraded, say. Offered as beans. */
public interface BannerSource {

    /** Asked on every page: no question to the database. */
    List<Banner> now();
}
