package org.filet.youths;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short names of one's own organisation's files, which say nothing of anybody. Opens no file. */
@Service
@Transactional(readOnly = true)
public class Codes {

    private final YouthTable table;

    Codes(YouthTable table) {
        this.table = table;
    }

    /** Of those that the actor's organisation holds. */
    public Map<YouthId, String> of(Actor actor, Collection<YouthId> youths) {
        return table.codes(actor.organisation(), youths);
    }

    /** Which of the organisation's files has this code. */
    public Optional<YouthId> find(Actor actor, String code) {
        return table.find(actor.organisation(), code).map(SealedYouth::id);
    }
}
