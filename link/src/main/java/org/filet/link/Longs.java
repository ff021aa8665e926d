package org.filet.link;

import java.util.Arrays;

/** A growing list of long numbers, eight bytes each: one a record of a file of millions. */
final class Longs {

    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    long at(int place) {
        return numbers[place];
    }

    int size() {
        return size;
    }

    long[] all() {
        return Arrays.copyOf(numbers, size);
    }
}
