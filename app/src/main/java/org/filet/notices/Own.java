package org.filet.notices;

/**
 * A person's own address in one way.
 *
 * @param address empty where there is none; of {@link Way#SMS} a number as +1 and ten digits
 * @param confirmed whether its owner typed the code that was sent there; nothing else is sent before
 */
public record Own(Way way, String address, boolean confirmed) {

    boolean told() {
        return confirmed && !address.isEmpty();
    }

    @Override
    public String toString() {
        return "Own[" + way + "]";
    }
}
