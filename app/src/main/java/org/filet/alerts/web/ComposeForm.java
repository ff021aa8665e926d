package org.filet.alerts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.alerts.Audience;
import org.filet.alerts.Composer.Outline;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.alerts.Pace;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.kernel.Sector;
import org.filet.runaways.Concern;
import org.filet.web.Fields;
import org.springframework.util.LinkedMultiValueMap;

/** The composer's form as typed: read without trusting it, and shown again on the way back. */
record ComposeForm(Fields fields) {

    /** Ticked beforehand: the likely regions, every sector, the plain instruction. */
    static ComposeForm proposed(Outline outline) {
        var fields = new LinkedMultiValueMap<String, String>();
        outline.proposed().forEach(region -> fields.add("regions", region.code()));
        Arrays.stream(Sector.values()).forEach(sector -> fields.add("sectors", sector.name()));
        fields.add("instructions", Instruction.CALL_IF_SEEN.name());
        fields.add("instructions", Instruction.CALL_911_IF_DANGER.name());
        fields.add("lastSeen", outline.episode().homeRegion().code());
        Audience.everyPost().forEach(post -> fields.add("posts", post.name()));
        fields.add("pace", pace(outline).name());
        return new ComposeForm(new Fields(fields));
    }

    /** Waiting half an hour for the far regions is not for a youth in great danger. */
    private static Pace pace(Outline outline) {
        return outline.episode().concern() == Concern.HIGH ? Pace.AT_ONCE : Pace.NEAR_FIRST;
    }

    public String text(String name) {
        return fields.text(name);
    }

    public List<String> all(String name) {
        return fields.all(name);
    }

    public boolean has(String name, String value) {
        return fields.has(name, value);
    }

    Content content() {
        Set<RegionId> regions = all("regions").stream().map(RegionId::new).collect(Collectors.toUnmodifiableSet());
        return new Content(
                fields.many("instructions", Instruction.class),
                text("words"),
                new RegionId(text("lastSeen")),
                new Audience(regions, fields.many("sectors", Sector.class), posts()),
                fields.one("pace", Pace.class).orElse(Pace.AT_ONCE));
    }

    /** A form of before, kept while the database was away, says nothing of posts: they are all meant. */
    private Set<Role> posts() {
        if (!fields.all().containsKey("posts")) {
            return fields.has("postsAsked", "true") ? Set.of() : Audience.everyPost();
        }
        var posts = fields.many("posts", Role.class);
        posts.retainAll(Audience.everyPost());
        return posts;
    }
}
