package org.filet.demo;

import java.util.Optional;
import org.filet.matching.Ground;
import org.filet.matching.PointerPurpose;
import org.filet.matching.Pointers;
import org.filet.matching.Registration;
import org.filet.matching.Visibility;
import org.filet.web.RequestKey;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Montréal has registered its youths: the youth centre visibly, the street workers blindly. */
@Component("demoRegistrations")
@Profile("demo")
@Order(2)
class FirstRegistrations implements Chapter {

    private final Pointers pointers;

    FirstRegistrations(Pointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public void tell(Scene scene) {
        scene.of("CR-06").forEach(file -> register(file, PointerPurpose.SUPPORT, Visibility.VISIBLE));
        scene.of("COM-06").forEach(file -> register(file, PointerPurpose.EXPLOITATION_CONCERN, Visibility.BLIND));
    }

    private void register(Scene.Opened file, PointerPurpose purpose, Visibility visibility) {
        var registration = new Registration(file.youth(), Optional.empty(), purpose, visibility, Ground.LPJ_72_6);
        pointers.register(file.by(), RequestKey.fresh(), registration);
    }
}
