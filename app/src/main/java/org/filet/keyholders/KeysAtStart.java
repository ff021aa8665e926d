package org.filet.keyholders;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No page is served before it is settled which keys there are. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeysAtStart implements SmartInitializingSingleton {

    private final Epochs epochs;

    KeysAtStart(Epochs epochs) {
        this.epochs = epochs;
    }

    @Override
    public void afterSingletonsInstantiated() {
        epochs.settle();
    }
}
