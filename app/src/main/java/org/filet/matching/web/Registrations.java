package org.filet.matching.web;

import org.filet.kernel.Actor;
import org.filet.matching.Pointers;
import org.filet.web.Once;
import org.filet.web.RequestKey;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file where there is none yet and registers it, as one deed. */
@Component
class Registrations {

    private final Pointers pointers;
    private final Youths youths;
    private final Once once;

    Registrations(Pointers pointers, Youths youths, Once once) {
        this.pointers = pointers;
        this.youths = youths;
        this.once = once;
    }

    @Transactional
    public void register(Actor actor, PointerForm form) {
        once.run(actor, new RequestKey(form.key()), () -> {
            var file = form.youth() == null
                    ? youths.register(actor, form.identity(), actor.region())
                    : new YouthId(form.youth());
            return pointers.register(actor, RequestKey.fresh(), form.registration(file))
                    .value();
        });
    }
}
