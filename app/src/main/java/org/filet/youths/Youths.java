package org.filet.youths;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.agreements.Holding;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.Facts;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.filet.web.Times;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of youths. Every verb asks the door; every identity that leaves it is traced. */
@Service
@Transactional
public class Youths {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    /** For what is not shown any more. */
    private static final String NOTHING = "—";

    private final SecureRandom random = new SecureRandom();
    private final YouthTable table;
    private final Wall wall;
    private final Files files;
    private final NameSearch names;
    private final Access access;
    private final ObjectProvider<Onlooker> onlookers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Youths(
            YouthTable table,
            Wall wall,
            Files files,
            NameSearch names,
            Access access,
            ObjectProvider<Onlooker> onlookers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.wall = wall;
        this.files = files;
        this.names = names;
        this.access = access;
        this.onlookers = onlookers;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a file in the actor's own organisation. */
    public YouthId register(Actor actor, Identity identity, RegionId homeRegion) {
        var youth = opened(actor, identity, homeRegion);
        var basis = access.require(actor, Action.KEEP_FILE, ownHolding(actor, youth.id()));
        enter(actor, List.of(youth));
        events.publishEvent(new YouthRegistered(youth.id(), actor, clock.instant(), basis));
        return youth.id();
    }

    /** Opens many files at once, in the order given. */
    public List<YouthId> registerAll(Actor actor, List<Identity> identities, RegionId homeRegion) {
        var basis = access.require(actor, Action.IMPORT, ownHolding(actor, new YouthId(UUID.randomUUID())));
        var youths = identities.stream()
                .map(identity -> opened(actor, identity, homeRegion))
                .toList();
        enter(actor, youths);
        var now = clock.instant();
        events.publishEvent(new Facts(youths.stream()
                .map(youth -> new YouthRegistered(youth.id(), actor, now, basis))
                .toList()));
        return youths.stream().map(Youth::id).toList();
    }

    /**
     * Who the youth is, for an action on a record that names the youth. The read is traced.
     *
     * @param holding the record (an episode) through which the actor comes; its holder must hold the file
     */
    public Identity identity(Actor actor, YouthId id, Action action, Holding holding) {
        var basis = access.require(actor, action, holding);
        var youth = heldBy(id, holding);
        var identity = files.open(List.of(youth)).identity(youth);
        events.publishEvent(new IdentityRead(id, action, actor, clock.instant(), basis));
        onlookers.forEach(onlooker -> onlooker.read(actor, id, identity, action));
        return identity;
    }

    /**
     * Who many youths are, each for an action on a record that names the youth. Every read is traced.
     *
     * @param holdings the record of each youth; its holder must hold the file
     */
    public Map<YouthId, Identity> identities(Actor actor, Map<YouthId, Holding> holdings, Action action) {
        var bases = new HashMap<YouthId, Basis>();
        wall.run(
                Duty.REGISTER,
                () -> holdings.forEach((id, holding) -> bases.put(id, access.require(actor, action, holding))));
        var read = new ArrayList<IdentityRead>();
        var identities = new HashMap<YouthId, Identity>();
        var found = table.find(holdings.keySet());
        var open = files.open(found);
        for (var youth : found) {
            var holding = Objects.requireNonNull(holdings.get(youth.id()));
            if (youth.holder().equals(holding.holder())) {
                var basis = Objects.requireNonNull(bases.get(youth.id()));
                read.add(new IdentityRead(youth.id(), action, actor, clock.instant(), basis));
                identities.put(youth.id(), open.identity(youth));
            }
        }
        if (identities.size() < holdings.size()) {
            holdings.keySet().stream()
                    .filter(id -> !identities.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> access.absent(actor, action, id.value()));
            throw new Refused(YouthRefusal.UNKNOWN);
        }
        events.publishEvent(new Facts(read));
        return identities;
    }

    /** What an alert card says of the youth. A read like any other: traced. */
    public MinimumCard minimumCard(Actor actor, YouthId id, Action action, Holding holding) {
        var identity = identity(actor, id, action, holding);
        return new MinimumCard(identity.firstName(), AgeBand.of(identity.birthDate(), today()), identity.gender());
    }

    /** A file of the actor's own organisation, without the name. */
    public YouthSummary summary(Actor actor, YouthId id, Action action, Holding holding) {
        access.require(actor, action, holding);
        var youth = heldBy(id, holding);
        return summary(youth, files.open(List.of(youth)));
    }

    /**
     * Many files without the name, each for an action on a record that names the youth.
     *
     * @param holdings the record of each youth; its holder must hold the file
     */
    public Map<YouthId, YouthSummary> summaries(Actor actor, Map<YouthId, Holding> holdings, Action action) {
        wall.run(Duty.REGISTER, () -> holdings.values().forEach(holding -> access.require(actor, action, holding)));
        var found = table.find(holdings.keySet());
        var open = files.open(found);
        var summaries = found.stream()
                .filter(youth -> youth.holder()
                        .equals(Objects.requireNonNull(holdings.get(youth.id())).holder()))
                .collect(Collectors.toMap(SealedYouth::id, youth -> summary(youth, open)));
        if (summaries.size() < holdings.size()) {
            throw new Refused(YouthRefusal.UNKNOWN);
        }
        return summaries;
    }

    /** Files of the actor's own organisation whose name or code begins so; at most ten, each traced as read. */
    public List<Found> search(Actor actor, String text) {
        return names.search(actor.organisation(), text).stream()
                .map(youth -> found(actor, youth, Action.KEEP_FILE))
                .toList();
    }

    /** One file of the actor's own organisation. The read is traced. */
    public Found own(Actor actor, YouthId id) {
        return own(actor, id, Action.KEEP_FILE);
    }

    /**
     * The same for something else than keeping the file.
     *
     * @param action what for: whoever reports an absence is not held up by an allowance
     */
    public Found own(Actor actor, YouthId id, Action action) {
        var youth = table.find(id)
                .or(() -> wall.as(Duty.DECIDE, () -> table.find(id)))
                .orElseThrow(() -> {
                    access.absent(actor, Action.KEEP_FILE, id.value());
                    return new Refused(YouthRefusal.UNKNOWN);
                });
        var found = found(actor, youth, action);
        onlookers.forEach(onlooker -> onlooker.read(actor, id, found.identity(), action));
        return found;
    }

    /** Adds to a file of the actor's own organisation what somebody says of the youth now. */
    public void complete(Actor actor, YouthId id, Details said) {
        amend(actor, id, identity -> identity.and(said));
    }

    /**
     * Puts this in the place of what the file says.
     *
     * @param before {@link Details#mark()} of what was shown to whoever typed
     * @throws Refused where somebody changed it meanwhile
     */
    public void describe(Actor actor, YouthId id, Details details, String before) {
        amend(actor, id, identity -> {
            if (!Details.of(identity).mark().equals(before)) {
                throw new Refused(YouthRefusal.CHANGED_MEANWHILE);
            }
            return identity.with(details);
        });
    }

    private void amend(Actor actor, YouthId id, UnaryOperator<Identity> change) {
        var youth = table.lock(id).orElseThrow(() -> {
            access.absent(actor, Action.KEEP_FILE, id.value());
            return new Refused(YouthRefusal.UNKNOWN);
        });
        var holding = new Holding(id.value(), id.value(), youth.holder(), youth.homeRegion());
        var basis = access.require(actor, Action.KEEP_FILE, holding);
        var identity = files.open(List.of(youth)).identity(youth);
        var changed = change.apply(identity);
        if (!changed.equals(identity)) {
            files.seal(
                    youth.holder(), List.of(new Youth(id, youth.holder(), youth.homeRegion(), youth.code(), changed)));
            boolean names = !changed.otherNames().equals(identity.otherNames());
            events.publishEvent(new FileAmended(id, names, actor, clock.instant(), basis));
        }
    }

    /** A file found in one's own organisation. */
    public record Found(YouthSummary summary, Identity identity, RegionId homeRegion) {}

    /** The codes of files of the actor's own organisation, for lists that name nobody; others are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> codes(Actor actor, Collection<UUID> ids) {
        return table.find(ids.stream().map(YouthId::new).toList()).stream()
                .filter(youth -> youth.holder().equals(actor.organisation()))
                .collect(Collectors.toMap(youth -> youth.id().value(), SealedYouth::code));
    }

    /** Which of the organisation's own files has this code; opens none. */
    @Transactional(readOnly = true)
    public Optional<YouthId> ofCode(Actor actor, String code) {
        return table.find(actor.organisation(), code).map(SealedYouth::id);
    }

    private Found found(Actor actor, SealedYouth youth, Action action) {
        var holding = new Holding(youth.id().value(), youth.id().value(), youth.holder(), youth.homeRegion());
        Basis basis = access.require(actor, Action.KEEP_FILE, holding);
        var open = files.open(List.of(youth));
        var identity = open.identity(youth);
        events.publishEvent(new IdentityRead(youth.id(), action, actor, clock.instant(), basis));
        return new Found(summary(youth, open), identity, youth.homeRegion());
    }

    /** A list stays a list: a file that does not open any more is shown by its code. */
    private YouthSummary summary(SealedYouth youth, OpenFiles open) {
        try {
            var initials = Identity.initials(open.open(youth, Part.GIVEN_NAMES), open.open(youth, Part.SURNAMES));
            return new YouthSummary(youth.id(), youth.code(), initials, AgeBand.of(open.born(youth), today()));
        } catch (Refused unreadable) {
            return new YouthSummary(youth.id(), youth.code(), NOTHING, AgeBand.UNKNOWN);
        }
    }

    private SealedYouth heldBy(YouthId id, Holding holding) {
        return table.find(id)
                .filter(youth -> youth.holder().equals(holding.holder()))
                .orElseThrow(() -> new Refused(YouthRefusal.UNKNOWN));
    }

    /** A code that another file of the organisation bears is drawn again. */
    private void enter(Actor actor, List<Youth> youths) {
        var left = files.enter(actor.organisation(), youths);
        while (!left.isEmpty()) {
            left = table.insert(left.stream().map(youth -> youth.with(code())).toList());
        }
    }

    private Youth opened(Actor actor, Identity identity, RegionId homeRegion) {
        return new Youth(YouthId.next(), actor.organisation(), homeRegion, code(), identity);
    }

    private static Holding ownHolding(Actor actor, YouthId id) {
        return new Holding(id.value(), id.value(), actor.organisation(), actor.region());
    }

    private String code() {
        var code = new StringBuilder("J-");
        for (int i = 0; i < 6; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.QUEBEC);
    }
}
