package org.filet.linkage.oprf;

import java.util.ArrayList;
import java.util.List;

/** Sums of whole lists of points, element by element, with one inversion a list. */
final class Affine {

    private Affine() {}

    /**
     * Adds list to list.
     *
     * @throws MalformedMessage when two elements are equal or opposite, which random ones are not
     */
    static List<Point> sum(List<Point> left, List<Point> right) {
        List<long[]> rises = new ArrayList<>(left.size());
        List<long[]> runs = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            rises.add(difference(right.get(i).y(), left.get(i).y()));
            runs.add(difference(right.get(i).x(), left.get(i).x()));
        }
        return onTheLines(rises, runs, left, right);
    }

    /** Doubles every point. No point of P-256 has order two. */
    static List<Point> twice(List<Point> points) {
        List<long[]> rises = new ArrayList<>(points.size());
        List<long[]> runs = new ArrayList<>(points.size());
        for (Point point : points) {
            long[] rise = Field.zero();
            Field.square(rise, point.x());
            Field.subtract(rise, rise, Field.ONE);
            Field.scale(rise, rise, 3);
            rises.add(rise);
            long[] run = Field.zero();
            Field.add(run, point.y(), point.y());
            runs.add(run);
        }
        return onTheLines(rises, runs, points, points);
    }

    /** A small multiple of every point. */
    static List<Point> times(int factor, List<Point> points) {
        List<Point> multiple = switch (Math.abs(factor)) {
            case 1 -> points;
            case 2 -> twice(points);
            case 3 -> sum(twice(points), points);
            case 4 -> twice(twice(points));
            default -> throw new IllegalArgumentException("No small factor: " + factor);
        };
        return factor > 0 ? multiple : multiple.stream().map(Point::negated).toList();
    }

    /** The points × 1, × 3, × 5 and so on, as many as asked: first by multiple, then by point. */
    static List<List<Point>> oddMultiples(List<Point> points, int count) {
        List<Point> two = twice(points);
        List<List<Point>> multiples = new ArrayList<>(count);
        multiples.add(points);
        for (int i = 1; i < count; i++) {
            multiples.add(sum(multiples.getLast(), two));
        }
        return multiples;
    }

    private static List<Point> onTheLines(List<long[]> rises, List<long[]> runs, List<Point> left, List<Point> right) {
        Powers.invertAll(runs);
        List<Point> points = new ArrayList<>(left.size());
        for (int i = 0; i < left.size(); i++) {
            long[] slope = rises.get(i);
            Field.multiply(slope, slope, runs.get(i));
            long[] x = Field.zero();
            Field.square(x, slope);
            Field.subtract(x, x, left.get(i).x());
            Field.subtract(x, x, right.get(i).x());
            Field.reduce(x);
            long[] y = difference(left.get(i).x(), x);
            Field.multiply(y, y, slope);
            Field.subtract(y, y, left.get(i).y());
            Field.reduce(y);
            points.add(new Point(x, y));
        }
        return points;
    }

    private static long[] difference(long[] a, long[] b) {
        long[] r = Field.zero();
        Field.subtract(r, a, b);
        return r;
    }
}
