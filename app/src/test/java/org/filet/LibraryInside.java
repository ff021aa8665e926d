package org.filet;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** The library bears no framework's annotations; that its packages {@code oprf} and {@code atrest} are
 * meant for others is said here. */
public final class LibraryInside implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        var usual = ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(base, information);
        return base.getName().equals("org.filet.linkage")
                ? usual.and(NamedInterfaces.builder(base)
                        .recursive()
                        .matching("oprf", "atrest")
                        .build())
                : usual;
    }
}
