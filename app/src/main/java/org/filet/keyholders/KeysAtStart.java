package org.filet.keyholders;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** No page is served before it is settled which keys there are. */
@Component
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
