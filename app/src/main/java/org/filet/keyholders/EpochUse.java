package org.filet.keyholders;

/** Whoever keeps tokens says how many stand under an epoch: its key is not destroyed before there are none. */
@FunctionalInterface
public interface EpochUse {
    long tokensUnder(int epoch);
}
