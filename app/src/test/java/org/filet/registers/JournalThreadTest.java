package org.filet.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal that hangs is nobody else's trouble. */
@SpringBootTest(properties = "filet.registers.every=50ms")
@Import({Postgres.class, Stage.class, JournalThreadTest.OneMore.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class JournalThreadTest {

    /** The journal is written until the process ends. */
    private static final Path PLACE =
            Path.of("target", "journal-thread-test-" + ProcessHandle.current().pid());

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clockwork clockwork;

    JournalThreadTest(JdbcClient jdbc, TransactionTemplate transaction, Clockwork clockwork) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clockwork = clockwork;
    }

    @DynamicPropertySource
    static void journal(DynamicPropertyRegistry properties) {
        properties.add("filet.registers.journal", () -> PLACE.resolve("journal"));
        properties.add("filet.registers.key", () -> PLACE.resolve("key"));
    }

    @Test
    void clocks_ring_while_the_journal_hangs() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table registers.pending").update();
            awaitHanging();
            clockwork.again = new CountDownLatch(3);
            assertThat(await(clockwork.again)).isTrue();
        });
    }

    private void awaitHanging() {
        long waiting = 0;
        while (waiting == 0) {
            waiting = jdbc.sql("""
                    select count(*) from pg_locks
                     where relation = 'registers.pending'::regclass and not granted
                    """).query(Long.class).single();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class OneMore {
        @Bean
        Clockwork clockwork() {
            return new Clockwork();
        }
    }

    /** As every other clock of the application. */
    static class Clockwork {

        volatile CountDownLatch again = new CountDownLatch(1);

        @Scheduled(fixedDelay = 50, timeUnit = TimeUnit.MILLISECONDS)
        void tick() {
            again.countDown();
        }
    }
}
