package org.filet.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.Actor;
import org.filet.keyholders.Asking;
import org.filet.keyholders.Errand;
import org.filet.keyholders.KeyService;
import org.filet.keyholders.KeysAway;
import org.filet.linkage.BlindToken;
import org.filet.linkage.Encoder;
import org.filet.linkage.PartialDate;
import org.filet.linkage.Person;
import org.filet.youths.Identity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Turns an identity into blind tokens, under the key that no one holds whole. The identity goes no further than this:
 * the holders evaluate blinded points, always as many.
 */
@Component
@EnableConfigurationProperties(MatchingSettings.class)
class Blinding {

    private final KeyService keys;

    Blinding(KeyService keys) {
        this.keys = keys;
    }

    /** The epoch that pointers are encoded under from now on. */
    int epoch() {
        return keys.current();
    }

    /**
     * The tokens of a question, under every epoch that pointers may still stand under.
     *
     * @param reference the episode, for the holders' ledger
     * @throws KeysAway while fewer than two holders answer
     */
    List<BlindToken> question(Actor actor, Errand errand, UUID reference, Identity identity) {
        var tokens = new ArrayList<BlindToken>();
        for (int epoch : keys.live()) {
            tokens.addAll(encode(epoch, actor, errand, reference, person(identity)));
        }
        return tokens;
    }

    /** Whether holders answer for every epoch in use, as far as can be known without an identity. */
    boolean answeringAll() {
        try {
            return keys.live().stream().allMatch(keys::tryAgain);
        } catch (KeysAway none) {
            return false;
        }
    }

    /** The same of one epoch. */
    boolean answering(int epoch) {
        return keys.tryAgain(epoch);
    }

    /** The same, asking nobody: as it was known last. */
    boolean seemsAnswering(int epoch) {
        return keys.seemsAnswering(epoch);
    }

    /**
     * The tokens of a pointer.
     *
     * @param reference the pointer, for the holders' ledger
     */
    List<BlindToken> pointer(int epoch, Actor owner, Errand errand, UUID reference, Person person) {
        return encode(epoch, owner, errand, reference, person);
    }

    private List<BlindToken> encode(int epoch, Actor actor, Errand errand, UUID reference, Person person) {
        var asking = new Asking(actor.organisation(), actor.position(), errand, reference);
        return new Encoder(keys.prf(epoch, asking)).encode(person);
    }

    static Person person(Identity identity) {
        var born = identity.birthDate();
        var others = Arrays.stream(identity.otherNames().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Person(
                identity.givenNames(),
                identity.surnames(),
                others,
                born == null ? PartialDate.UNKNOWN : PartialDate.of(born));
    }

    /** Whether given name, surname and date of birth are all there: less finds too many or nobody. */
    static boolean whole(Identity identity) {
        return !identity.givenNames().isEmpty() && !identity.surnames().isEmpty() && identity.birthDate() != null;
    }
}
