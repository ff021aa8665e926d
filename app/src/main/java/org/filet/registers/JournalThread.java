package org.filet.registers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The journal's own thread: clocks share theirs, and a disk that hangs under the journal must stop none of them. Not a
 * virtual one, which would hold a carrier while the disk hangs.
 */
@Configuration(proxyBeanMethods = false)
class JournalThread {

    static final String NAME = "journalScheduler";

    /** A witness that does not answer holds nothing else up. */
    static final String WITNESSES = "witnessScheduler";

    private static final int LAST_ENTRIES_SECONDS = 10;

    @Bean(name = NAME, defaultCandidate = false)
    ThreadPoolTaskScheduler scheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("journal-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(LAST_ENTRIES_SECONDS);
        return scheduler;
    }

    @Bean(name = WITNESSES, defaultCandidate = false)
    ThreadPoolTaskScheduler witnessScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("witnesses-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
