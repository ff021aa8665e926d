package org.filet.retention;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.retention.Destruction.State;
import org.filet.retention.Destruction.Why;
import org.filet.retention.RetentionEvent.What;
import org.filet.web.Live;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that are kept whatever their age. The privacy officer holds and lets go; an end already agreed to stops. */
@Service
@Transactional
public class Holds {

    private static final int LISTED = 200;
    private static final int LONGEST_REFERENCE = 80;

    private final HoldTable table;
    private final DestructionTable destructions;
    private final Youths youths;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(
            HoldTable table,
            DestructionTable destructions,
            Youths youths,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.destructions = destructions;
        this.youths = youths;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** A hold with the code of its file. */
    public record Line(Hold hold, String code) {}

    /** Those of the actor's organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> of(Actor actor) {
        Readers.require(actor);
        var holds = table.of(actor.organisation(), LISTED);
        var names = youths.codes(
                actor, holds.stream().map(hold -> hold.youth().value()).toList());
        return holds.stream()
                .map(hold -> new Line(hold, names.getOrDefault(hold.youth().value(), "")))
                .toList();
    }

    /**
     * Holds the organisation's file of this code.
     *
     * @param reference number of a case or of a request
     * @throws Refused for who is not the privacy officer, an unknown code, no reason, or a file that is held already
     */
    public void hold(Actor actor, String code, Hold.@Nullable Reason reason, String reference) {
        requireOfficer(actor);
        if (reason == null) {
            throw new Refused(RetentionRefusal.REASON_MISSING);
        }
        var words = reference.strip();
        if (words.isEmpty() || words.length() > LONGEST_REFERENCE) {
            throw new Refused(RetentionRefusal.REFERENCE_MISSING);
        }
        var youth = youths.ofCode(actor, code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new Refused(RetentionRefusal.CODE_UNKNOWN));
        var now = clock.instant();
        // Before the hold: whoever destroys holds this row, so that one of the two sees the other.
        var going = destructions.lockOf(youth);
        if (going.filter(one -> one.state() == State.DONE).isPresent()) {
            throw new Refused(RetentionRefusal.NOT_IN_THIS_STATE);
        }
        var hold = new Hold(UUID.randomUUID(), youth, reason, words, actor.position(), now);
        if (!table.insert(hold, actor)) {
            throw new Refused(RetentionRefusal.HELD_ALREADY);
        }
        going.ifPresent(one -> destructions.stop(one.id(), actor, Why.HOLD, now));
        tell(actor, youth, What.HOLD, reason.name());
    }

    /** @throws Refused {@code UNKNOWN} where the organisation has no such hold, or it was lifted */
    public void lift(Actor actor, UUID id) {
        requireOfficer(actor);
        var youth = table.lift(id, actor, clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RetentionRefusal.UNKNOWN));
        tell(actor, youth, What.LIFT, "");
    }

    private void tell(Actor actor, YouthId youth, What what, String reference) {
        events.publishEvent(
                new RetentionEvent(youth.value(), what, actor, clock.instant(), new Basis("RETENTION", reference)));
        live.tell(actor.organisation(), Destructions.TOPIC);
    }

    private static void requireOfficer(Actor actor) {
        if (actor.role() != Role.PRIVACY_OFFICER) {
            throw new Refused(RetentionRefusal.NOT_YOURS);
        }
    }
}
