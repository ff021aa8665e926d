package org.filet;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** The libraries bear no framework's annotations; which of their packages are meant for others is said here. */
public final class LibraryInside implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        var usual = ApplicationModuleDetectionStrategy.super.detectNamedInterfaces(base, information);
        return switch (base.getName()) {
            case "org.filet.linkage" -> usual.and(named(base, "oprf", "atrest"));
            case "org.filet.ledger" -> usual.and(named(base, "witness"));
            default -> usual;
        };
    }

    private static NamedInterfaces named(JavaPackage base, String... packages) {
        return NamedInterfaces.builder(base).recursive().matching(packages).build();
    }
}
