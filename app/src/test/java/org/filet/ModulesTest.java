package org.filet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_depend_only_on_what_they_declare() {
        ApplicationModules.of(FiletApplication.class).verify();
    }
}
