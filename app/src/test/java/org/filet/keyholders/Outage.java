package org.filet.keyholders;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets holders hang, as behind a network that swallows everything, or fail at once. */
@TestConfiguration(proxyBeanMethods = false)
public class Outage {

    private static final Map<Integer, CountDownLatch> HANGING = new ConcurrentHashMap<>();
    private static final Map<Integer, Boolean> FAILING = new ConcurrentHashMap<>();

    /** Until {@link #end}, or for as long as whoever asks has patience. */
    public static void hang(int holder) {
        HANGING.put(holder, new CountDownLatch(1));
    }

    public static void fail(int holder) {
        FAILING.put(holder, true);
    }

    public static void end() {
        FAILING.clear();
        HANGING.values().forEach(CountDownLatch::countDown);
        HANGING.clear();
    }

    @Bean
    static BeanPostProcessor desksThatFail() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("holderDesks") && bean instanceof List<?> desks
                        ? desks.stream().map(desk -> new Failing((Desk) desk)).toList()
                        : bean;
            }
        };
    }

    private record Failing(Desk desk) implements Desk {
        @Override
        public int number() {
            return desk.number();
        }

        @Override
        public byte[] answer(Asking asking, byte[] request) throws IOException {
            var hanging = HANGING.get(number());
            if (hanging != null) {
                try {
                    hanging.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("Holder " + number() + " hung");
            }
            if (FAILING.containsKey(number())) {
                throw new IOException("Holder " + number() + " is down");
            }
            return desk.answer(asking, request);
        }
    }
}
