package org.filet.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.HmacPrf;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.youths.Identity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Turns an identity into blind tokens. The identity goes no further than this. */
@Component
@EnableConfigurationProperties(MatchingSettings.class)
class Blinding {

    private final Encoder encoder;

    Blinding(MatchingSettings settings) {
        this.encoder = new Encoder(new HmacPrf(settings.secret().value().getBytes(StandardCharsets.UTF_8)));
    }

    List<BlindToken> tokens(Identity identity) {
        var born = identity.birthDate();
        var others = Arrays.stream(identity.otherNames().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return encoder.encode(new Person(
                identity.givenNames(),
                identity.surnames(),
                others,
                born == null ? PartialDate.UNKNOWN : PartialDate.of(born)));
    }
}
