package org.filet.matching;

import org.filet.wall.Duty;
import org.filet.wall.Wall;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks at blind pointers after the answers: needs no key holder, and is not held up by those that are away. */
@Component
class BlindWork {

    private final Answers answers;
    private final MatchingSettings settings;
    private final Wall wall;
    private final Turns turns = new Turns();

    BlindWork(Answers answers, MatchingSettings settings, Wall wall) {
        this.answers = answers;
        this.settings = settings;
        this.wall = wall;
    }

    @Scheduled(fixedRateString = "${filet.clocks.every:5s}")
    void tick() {
        turns.want(this::lookAtAll);
    }

    @TransactionalEventListener
    void hear(Answered answered) {
        if (settings.promptly()) {
            Thread.ofVirtual().name("blind-work").start(this::tick);
        }
    }

    void drain() {
        turns.await(this::lookAtAll);
    }

    private void lookAtAll() {
        MatchWork.part(
                "Looking at blind pointers",
                () -> wall.run(Duty.MATCHING, () -> {
                    int looked = answers.lookAtBlind();
                    while (looked > 0) {
                        looked = answers.lookAtBlind();
                    }
                }));
    }
}
