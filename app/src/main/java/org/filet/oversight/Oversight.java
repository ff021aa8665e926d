package org.filet.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.registers.Accesses;
import org.filet.registers.Reading;
import org.filet.web.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explaining what stood out, and examining it: by the privacy officer or the direction, never by oneself. */
@Service
@Transactional
public class Oversight {

    private static final Basis BASIS = Basis.of("OVERSIGHT");
    private static final int LISTED = 50;
    private static final int LONGEST = 1000;
    private static final Set<Role> EXAMINERS = Set.of(Role.PRIVACY_OFFICER, Role.DIRECTOR);

    private final FlagTable table;
    private final Accesses accesses;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Oversight(FlagTable table, Accesses accesses, Live live, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.accesses = accesses;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    public boolean mayExamine(Actor actor) {
        return EXAMINERS.contains(actor.role());
    }

    /** One's own acts that stood out and that nobody has examined. */
    @Transactional(readOnly = true)
    public List<Flag> own(Actor actor) {
        return table.openOf(actor.person(), LISTED);
    }

    /** Says why; may be said anew until it is examined. */
    public void explain(Actor actor, UUID id, String explanation) {
        var flag = table.lock(id)
                .filter(found ->
                        found.person().equals(actor.person()) && found.kind().explained())
                .orElseThrow(() -> new Refused(OversightRefusal.UNKNOWN));
        if (!flag.open()) {
            throw new Refused(OversightRefusal.EXAMINED);
        }
        var words = explanation.strip();
        if (words.isEmpty()) {
            throw new Refused(OversightRefusal.EXPLANATION_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new Refused(OversightRefusal.TOO_LONG);
        }
        table.explain(id, words, clock.instant());
        events.publishEvent(new FlagEvent(id, "EXPLAINED", actor, clock.instant(), BASIS));
        live.tell(flag.organisation(), Flags.TOPIC);
    }

    /** What stood out among an organisation's own people: what is open first. Codes of files, no name of a youth. */
    public List<Flag> of(Actor actor) {
        requireExaminer(actor);
        return table.of(actor.organisation(), LISTED);
    }

    /** What whoever is flagged read and did of late, to examine it by. Traced. */
    public List<Reading> behind(Actor actor, UUID id) {
        var flag = examinable(actor, id);
        if (!flag.open()) {
            throw new Refused(OversightRefusal.EXAMINED);
        }
        return accesses.examined(actor, flag.person());
    }

    /** Says what the examination found; anything but part of the work needs words. */
    public void examine(Actor actor, UUID id, Flag.Finding finding, String remark) {
        var flag = examinable(actor, id);
        if (!flag.open()) {
            throw new Refused(OversightRefusal.EXAMINED);
        }
        var words = remark.strip();
        if (finding != Flag.Finding.LEGITIMATE && words.isEmpty()) {
            throw new Refused(OversightRefusal.REMARK_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new Refused(OversightRefusal.TOO_LONG);
        }
        var now = clock.instant();
        table.examine(id, new Flag.Examination(finding, words, now), actor);
        events.publishEvent(new FlagEvent(id, "EXAMINED", actor, now, new Basis("OVERSIGHT", finding.name())));
        live.tell(flag.organisation(), Flags.TOPIC);
    }

    private Flag examinable(Actor actor, UUID id) {
        requireExaminer(actor);
        var flag = table.lock(id)
                .filter(found -> found.organisation().equals(actor.organisation()))
                .orElseThrow(() -> new Refused(OversightRefusal.UNKNOWN));
        if (flag.person().equals(actor.person())) {
            throw new Refused(OversightRefusal.OWN_ACT);
        }
        return flag;
    }

    private void requireExaminer(Actor actor) {
        if (!mayExamine(actor)) {
            throw new Refused(OversightRefusal.NOT_YOURS);
        }
    }
}
