package org.filet.demo;

import java.util.ArrayList;
import java.util.List;
import org.filet.kernel.Role;

/**
 * A post of an organisation before it has a telephone. The first of an organisation is its duty desk.
 *
 * @param substitute which post of the same organisation stands in, by its place in the list
 */
record Post(Role role, Hours hours, int substitute, boolean vacant) {

    /** The posts of one organisation. */
    static List<Post> of(Site site) {
        var posts = new ArrayList<>(usual(site));
        if (site.is("CR-06", "CR-07")) {
            posts.add(held(Role.YOUTH_WORKER, Hours.NIGHTS_AND_WEEKENDS, 2));
            posts.add(held(Role.YOUTH_WORKER, Hours.NONE, 2));
        }
        if (site.is("CR-03", "CR-16")) {
            posts.add(held(Role.YOUTH_WORKER, Hours.NONE, 2));
        }
        if (site.is("POL-03", "POL-06", "POL-07")) {
            posts.add(held(Role.POLICE_OFFICER, Hours.NONE, 0));
        }
        if (site.is("COM-06")) {
            posts.add(held(Role.COMMUNITY_WORKER, Hours.NONE, 0));
            posts.add(held(Role.COMMUNITY_WORKER, Hours.NONE, 0));
        }
        if (site.is("CR-07", "CR-06", "COM-06")) {
            posts.add(held(Role.PRIVACY_OFFICER, Hours.NONE, 0));
            posts.add(held(Role.DIRECTOR, Hours.NONE, 0));
        }
        if (site.is("CR-05")) {
            posts.add(held(Role.TABLE_COORDINATOR, Hours.NONE, 2));
        }
        if (site.is("CR-03")) {
            posts.add(held(Role.ANALYST, Hours.NONE, 2));
            posts.add(held(Role.TECHNICAL_ADMINISTRATOR, Hours.NONE, 2));
        }
        return List.copyOf(posts);
    }

    private static List<Post> usual(Site site) {
        return switch (site.sector()) {
            case INSTITUTIONAL -> youthCentre(site);
            case POLICE -> pair(Role.POLICE_OFFICER, Hours.ALWAYS, Hours.OFFICE, false);
            case COMMUNITY -> street(site);
            case SCHOOL -> pair(Role.SCHOOL_WORKER, Hours.OFFICE, Hours.NONE, site.is("SCO-16"));
            case HEALTH -> pair(Role.HEALTH_WORKER, Hours.ALWAYS, Hours.NONE, false);
            case VICTIM_SERVICES -> pair(Role.VICTIM_SUPPORT_WORKER, Hours.OFFICE, Hours.NONE, site.is("CAV-09"));
        };
    }

    /** Duty desk, liaison officer, unit head, three youth workers. Far regions share nights between two posts. */
    private static List<Post> youthCentre(Site site) {
        boolean shared = site.is("CR-01", "CR-09", "CR-11", "CR-17");
        boolean oneVacant = site.is("CR-01", "CR-08", "CR-11", "CR-14", "CR-17");
        return List.of(
                held(Role.UNIT_HEAD, shared ? Hours.OFFICE : Hours.ALWAYS, 2),
                held(Role.RUNAWAY_LIAISON, Hours.OFFICE, 2),
                held(Role.UNIT_HEAD, shared ? Hours.NIGHTS_AND_WEEKENDS : Hours.NONE, 0),
                held(Role.YOUTH_WORKER, Hours.NONE, 2),
                held(Role.YOUTH_WORKER, Hours.NONE, 2),
                new Post(Role.YOUTH_WORKER, Hours.NONE, 2, oneVacant));
    }

    private static List<Post> street(Site site) {
        if (site.indigenousGoverned()) {
            return List.of(
                    held(Role.COMMUNITY_WORKER, Hours.ALWAYS, 1),
                    held(Role.COMMUNITY_WORKER, Hours.OFFICE, 0),
                    held(Role.COMMUNITY_WORKER, Hours.NONE, 0));
        }
        return switch (site.area().number() % 3) {
            case 0 -> pair(Role.COMMUNITY_WORKER, Hours.OFFICE, Hours.NONE, site.is("COM-11"));
            case 1 -> pair(Role.COMMUNITY_WORKER, Hours.OFFICE, Hours.NIGHTS_AND_WEEKENDS, site.is("COM-11"));
            default -> pair(Role.COMMUNITY_WORKER, Hours.NIGHTS_AND_WEEKENDS, Hours.NONE, site.is("COM-11"));
        };
    }

    private static List<Post> pair(Role role, Hours desk, Hours second, boolean secondVacant) {
        return List.of(held(role, desk, 1), new Post(role, second, 0, secondVacant));
    }

    private static Post held(Role role, Hours hours, int substitute) {
        return new Post(role, hours, substitute, false);
    }
}
