package org.filet.web.kept;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.web.Away;
import org.filet.web.FormWords;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.web.Resumption;
import org.filet.web.Seats;
import org.filet.web.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what waits, the oldest first, as soon as the database answers: through the same verbs, which ask the door as of
 * now, for whoever still holds the position. What is refused stays, is shown to its sender with the reason, and is sent
 * again or given up by that person.
 */
@Service
public class KeptForms {

    private static final Logger LOG = LoggerFactory.getLogger(KeptForms.class);

    private final KeptFolder folder;
    private final Sessions sessions;
    private final Once once;
    private final Seats seats;
    private final ObjectProvider<Resumption> resumptions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Those whose fate this disk did not take: not asked for again and again. */
    private final Set<UUID> settled = ConcurrentHashMap.newKeySet();

    KeptForms(
            KeptFolder folder,
            Sessions sessions,
            Once once,
            Seats seats,
            ObjectProvider<Resumption> resumptions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.folder = folder;
        this.sessions = sessions;
        this.once = once;
        this.seats = seats;
        this.resumptions = resumptions;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** How many forms are on this machine, whoever sent them. */
    public int size() {
        return folder.size();
    }

    /** Takes in what waits; stops where the database is away still. Returns how many were taken in. */
    @Scheduled(fixedDelayString = "${filet.kept.every:2s}")
    public synchronized int run() {
        if (size() == 0) {
            return 0;
        }
        int done = 0;
        try {
            for (var form : folder.all()) {
                if (taken(form)) {
                    done++;
                }
            }
        } catch (RuntimeException e) {
            if (!Away.because(e)) {
                throw e;
            }
            LOG.info("Forms wait still: {}", e.getClass().getSimpleName());
        }
        return done;
    }

    /** A disk that takes no change stops no other form. */
    private boolean taken(KeptForm form) {
        try {
            return take(form);
        } catch (UncheckedIOException e) {
            LOG.error(
                    "What became of a form that waited cannot be written: {}",
                    e.getClass().getSimpleName());
            settled.add(form.key());
            return false;
        }
    }

    private boolean take(KeptForm form) {
        if (settled.contains(form.key())) {
            return false;
        }
        if (doneAlready(form)) {
            return true;
        }
        if (form.refused() != null) {
            return false;
        }
        if (!sessions.stood(form.session(), form.at())) {
            folder.replace(form.refused(KeptRefusal.SESSION_ENDED.key()));
            return false;
        }
        return seats.seated(form.person(), form.position())
                .map(actor -> resumed(actor, form))
                .orElseGet(() -> {
                    folder.replace(form.refused(KeptRefusal.SEAT_ENDED.key()));
                    return false;
                });
    }

    private boolean resumed(Actor actor, KeptForm form) {
        try {
            resume(actor, form);
            return true;
        } catch (Refused refused) {
            folder.replace(form.refused(refused.refusal().key()));
        } catch (TransientDataAccessException e) {
            // Somebody else was in the way: it is tried again with the next run.
            LOG.info("A form waits still: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            if (Away.because(e)) {
                throw e;
            }
            // Its message may hold what somebody typed.
            LOG.error(
                    "A form that waited could not be taken in: {}", e.getClass().getSimpleName());
            folder.replace(form.refused(KeptRefusal.BROKEN.key()));
        }
        return false;
    }

    /** Killed before it was removed, also by whoever sent it again: whatever has become of session and position since. */
    private boolean doneAlready(KeptForm form) {
        if (!once.done(form.person(), new RequestKey(form.key()))) {
            return false;
        }
        folder.remove(form.key());
        return true;
    }

    /** The deed, and the line that says when it was sent, stand or fall together; the key makes it one deed. */
    private void resume(Actor actor, KeptForm form) {
        var by = resumptions.stream()
                .filter(one -> one.takes(form.path()))
                .findFirst()
                .orElseThrow(() -> new Refused(KeptRefusal.BROKEN));
        transaction.executeWithoutResult(status -> {
            by.resume(actor, form.path(), form.sent());
            events.publishEvent(new FormTakenIn(
                    form.key(),
                    actor,
                    clock.instant(),
                    new Basis("KEPT", form.at().toString())));
        });
        folder.remove(form.key());
    }

    /** What the actor sent and still waits, or was refused; of colleagues whose position has ended, the head's. */
    public List<KeptForm> of(Actor actor) {
        return folder.all().stream().filter(form -> shown(actor, form)).toList();
    }

    private static boolean shown(Actor actor, KeptForm form) {
        return form.of(actor)
                || (actor.role() == Role.UNIT_HEAD
                        && form.organisation().equals(actor.organisation())
                        && form.refused() != null);
    }

    /** How to say what a form holds. */
    FormWords words(KeptForm form) {
        return resumptions.stream()
                .filter(one -> one.takes(form.path()))
                .findFirst()
                .map(Resumption::words)
                .orElse(FormWords.NONE);
    }

    /** Sends one again, by whoever it is shown to, in their own name. @throws Refused as the page would */
    public synchronized void again(Actor actor, UUID key) {
        var form = find(actor, key);
        if (!doneAlready(form)) {
            resume(actor, form);
        }
    }

    /** Does without one, for good. */
    public synchronized void giveUp(Actor actor, UUID key) {
        var form = find(actor, key);
        transaction.executeWithoutResult(status -> events.publishEvent(new FormGivenUp(
                form.key(), actor, clock.instant(), new Basis("KEPT", form.at().toString()))));
        folder.remove(form.key());
    }

    private KeptForm find(Actor actor, UUID key) {
        Optional<KeptForm> found =
                of(actor).stream().filter(form -> form.key().equals(key)).findFirst();
        return found.orElseThrow(() -> new Refused(KeptRefusal.UNKNOWN));
    }
}
