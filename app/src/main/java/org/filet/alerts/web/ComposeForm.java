package org.filet.alerts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filet.alerts.Audience;
import org.filet.alerts.Composer.Outline;
import org.filet.alerts.Content;
import org.filet.alerts.Instruction;
import org.filet.kernel.RegionId;
import org.filet.kernel.Sector;
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
        return new ComposeForm(new Fields(fields));
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
                new Audience(regions, fields.many("sectors", Sector.class)));
    }
}
