package org.filet.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public files that stand beside the checkout, not in it; a test that needs one says so and is skipped without. */
public final class PublicData {

    private PublicData() {}

    /** @param name below {@code shared/data}: {@code linkage/dataset4a.csv} */
    public static Path file(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        var message = "The public file shared/data/" + name + " is not beside this checkout: not measured here";
        System.err.println(message);
        return abort(message);
    }
}
