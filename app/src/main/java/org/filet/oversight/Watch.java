package org.filet.oversight;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.filet.agreements.AccessDenied;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.network.Holders;
import org.filet.registers.Accesses;
import org.filet.web.Times;
import org.filet.youths.Identity;
import org.filet.youths.IdentityRead;
import org.filet.youths.Onlooker;
import org.filet.youths.YouthId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees each reading of a name and each refusal, in their transactions; machines are not watched. */
@Component
@EnableConfigurationProperties(OversightSettings.class)
class Watch implements Onlooker {

    private final SecureRandom random = new SecureRandom();
    private final Allowance allowance;
    private final Flags flags;
    private final Holders holders;
    private final Accesses accesses;
    private final DecoyTable decoys;
    private final OversightSettings settings;

    Watch(
            Allowance allowance,
            Flags flags,
            Holders holders,
            Accesses accesses,
            DecoyTable decoys,
            OversightSettings settings) {
        this.allowance = allowance;
        this.flags = flags;
        this.holders = holders;
        this.accesses = accesses;
        this.decoys = decoys;
        this.settings = settings;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Actor actor, YouthId youth, Identity identity, Action action) {
        if (actor.role() != Role.SYSTEM && decoys.isOne(youth.value())) {
            flags.raise(Flag.Kind.DECOY, actor, youth.value());
        }
        if (actor.role() == Role.SYSTEM || !allowance.opened(actor, youth.value(), action)) {
            return;
        }
        var name = holders.name(actor.person());
        if (Namesakes.likely(name, identity.givenNames(), identity.surnames())) {
            flags.raise(Flag.Kind.SAME_NAME, actor, youth.value());
        } else if (random.nextDouble() < settings.sample()) {
            flags.raise(Flag.Kind.SAMPLE, actor, youth.value());
        }
    }

    /** A file that a search met, or that was taken from what it met. */
    @EventListener(condition = "#read.action().name() == 'KEEP_FILE'")
    @Transactional(propagation = Propagation.MANDATORY)
    public void met(IdentityRead read) {
        if (read.by().role() != Role.SYSTEM) {
            if (decoys.isOne(read.youth().value())) {
                flags.raise(Flag.Kind.DECOY, read.by(), read.youth().value());
            }
            allowance.searched(read.by(), read.youth().value());
        }
    }

    /** The refused attempt's own transaction is rolled back; what stands out must not be. Heard before it is traced. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(AccessDenied denied) {
        var by = denied.by();
        if (by.role() == Role.SYSTEM) {
            return;
        }
        var midnight = LocalDate.ofInstant(denied.at(), Times.QUEBEC)
                .atStartOfDay(Times.QUEBEC)
                .toInstant();
        if (accesses.refused(by.person(), midnight) + 1 >= settings.refusedFlag()) {
            flags.raise(Flag.Kind.MANY_REFUSED, by, null);
        }
    }
}
