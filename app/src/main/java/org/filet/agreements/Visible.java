package org.filet.agreements;

import java.util.function.Function;

/**
 * What a reader of one category sees: it, why not, or that there is nothing. A page cannot print what it has not unwrapped;
 * printed as it is, none of the three tells anything of what is inside.
 */
public sealed interface Visible<T> {

    static <T> Visible<T> shown(T value) {
        return new Shown<>(value);
    }

    static <T> Visible<T> absent() {
        return new Absent<>();
    }

    /** For templates, which cannot ask for the kind. */
    boolean shown();

    /** Goes on with what is there; what hides it goes along. */
    <R> Visible<R> then(Function<T, Visible<R>> next);

    default <R> Visible<R> map(Function<T, R> next) {
        return then(value -> shown(next.apply(value)));
    }

    T orElse(T other);

    /** The reader may see it. */
    record Shown<T>(T value) implements Visible<T> {

        @Override
        public boolean shown() {
            return true;
        }

        @Override
        public <R> Visible<R> then(Function<T, Visible<R>> next) {
            return next.apply(value);
        }

        @Override
        public T orElse(T other) {
            return value;
        }

        @Override
        public String toString() {
            return "Visible";
        }
    }

    /**
     * It may be there, and the reader may not see it.
     *
     * @param why what an agreement would have to say; the one that comes nearest is named
     */
    record Masked<T>(Cover.Missing why) implements Visible<T> {

        @Override
        public boolean shown() {
            return false;
        }

        @Override
        public <R> Visible<R> then(Function<T, Visible<R>> next) {
            return new Masked<>(why);
        }

        @Override
        public T orElse(T other) {
            return other;
        }

        @Override
        public String toString() {
            return "Visible";
        }
    }

    /** There is nothing to see. */
    record Absent<T>() implements Visible<T> {

        @Override
        public boolean shown() {
            return false;
        }

        @Override
        public <R> Visible<R> then(Function<T, Visible<R>> next) {
            return new Absent<>();
        }

        @Override
        public T orElse(T other) {
            return other;
        }

        @Override
        public String toString() {
            return "Visible";
        }
    }
}
