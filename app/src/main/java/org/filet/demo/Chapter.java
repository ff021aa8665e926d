package org.filet.demo;

/**
 * A part of the beginning, told once the network and the youths' files are entered, in the order of {@code @Order}.
 * Whatever else the demo is to start with (pointers, alerts) is one more bean of this kind.
 */
interface Chapter {

    void tell(Scene scene);
}
