package org.filet.signin;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets real time pass, on a virtual thread that costs nothing meanwhile. */
@Component
class Pause {

    void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
