package org.filet.agreements.texts;

import org.filet.agreements.Category;
import org.filet.agreements.Cover;
import org.filet.agreements.Purpose;

/**
 * « Qui verrait quoi, pourquoi, dès quand »: one line a purpose and a kind of content.
 *
 * @param now what all agreements in force say today
 * @param with what they and this one say on its first day (today if that is past), every consent given
 */
public record Simulation(Purpose purpose, Category category, Cover now, Cover with) {

    /** Whether the agreement changes the answer. */
    public boolean opens() {
        return now instanceof Cover.Missing && with instanceof Cover.By;
    }
}
