package org.filet.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.filet.kernel.Actor;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import(Postgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class SealingTest {

    private static final String MARKER = "Zyxwvutsrq";

    private final Sealing sealing;
    private final Turning turning;
    private final KeyringTable rings;
    private final DataKeyTable dataKeys;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcConnectionDetails filet;

    private final OrganisationId organisation = new OrganisationId("T-" + UUID.randomUUID());
    private final UUID youth = UUID.randomUUID();
    private final Cell cell = new Cell("tests.page", "words", youth);

    @TempDir
    Path elsewhere;

    SealingTest(
            Sealing sealing,
            Turning turning,
            KeyringTable rings,
            DataKeyTable dataKeys,
            @Outside JdbcClient jdbc,
            TransactionTemplate transaction,
            JdbcConnectionDetails filet) {
        this.sealing = sealing;
        this.turning = turning;
        this.rings = rings;
        this.dataKeys = dataKeys;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.filet = filet;
    }

    @Test
    void what_is_sealed_opens_in_its_place_and_its_length_tells_nothing() {
        var keys = sealing.toSeal(organisation, List.of(youth));
        for (var text : List.of("", "Zoé", "é".repeat(31), "x".repeat(1000))) {
            assertThat(opened(youth, cell, keys.seal(youth, cell, text))).isEqualTo(text);
        }
        assertThat(keys.seal(youth, cell, "Zoé")).hasSameSizeAs(keys.seal(youth, cell, "Anne-Élisabeth"));
    }

    /** Killed between its first two files: there is nothing that they would open. */
    @Test
    void an_organisation_whose_first_keys_were_cut_off_gets_others() throws IOException {
        sealing.toSeal(new OrganisationId("X-" + youth), List.of(youth));
        var folder = Postgres.seals(filet);
        Files.copy(folder.resolve("X-" + youth + ".index.json"), folder.resolve(organisation.code() + ".index.json"));
        var sealed = sealing.toSeal(organisation, List.of(youth)).seal(youth, cell, MARKER);
        assertThat(opened(youth, cell, sealed)).isEqualTo(MARKER);
    }

    @Test
    void moved_to_another_row_column_table_youth_or_organisation_it_does_not_open() {
        var other = UUID.randomUUID();
        var elsewhereOrganisation = new OrganisationId("U-" + UUID.randomUUID());
        var sealed = sealing.toSeal(organisation, List.of(youth, other)).seal(youth, cell, MARKER);
        sealing.toSeal(elsewhereOrganisation, List.of(youth));

        broken(() -> opened(youth, new Cell("tests.page", "words", other), sealed));
        broken(() -> opened(youth, new Cell("tests.page", "title", youth), sealed));
        broken(() -> opened(youth, new Cell("tests.book", "words", youth), sealed));
        broken(() -> opened(other, cell, sealed));
        broken(() -> sealing.toOpen(elsewhereOrganisation, List.of(youth))
                .open(youth, new Cell("tests.page", "words", UUID.randomUUID()), sealed));
        sealed[sealed.length - 1] ^= 1;
        broken(() -> opened(youth, cell, sealed));

        assertThat(events(youth, "SealBroken")).isGreaterThanOrEqualTo(4);
        assertThat(jdbc.sql("select basis_reference from registers.trail where about = :youth and event = 'SealBroken'")
                        .param("youth", youth)
                        .query(String.class)
                        .list())
                .contains("tests.page.title");
    }

    @Test
    void a_wrapped_key_moved_to_another_youth_opens_nothing() {
        var other = UUID.randomUUID();
        var sealed = sealing.toSeal(organisation, List.of(youth, other)).seal(youth, cell, MARKER);
        jdbc.sql("""
                update keys.data_key set wrapped = (select wrapped from keys.data_key where subject = :youth)
                 where subject = :other
                """).param("youth", youth).param("other", other).update();
        broken(() -> opened(other, cell, sealed));
    }

    @Test
    void destroyed_keys_open_nothing_anywhere_and_are_not_made_again() {
        var second = new OrganisationId("U-" + UUID.randomUUID());
        var third = new OrganisationId("V-" + UUID.randomUUID());
        var sealed = sealing.toSeal(organisation, List.of(youth)).seal(youth, cell, MARKER);
        var copy = sealing.toSeal(second, List.of(youth)).seal(youth, cell, MARKER);

        sealing.destroy(Actor.clock(organisation, new RegionId("07")), youth, new Basis("SEAL", "DEC-1"));

        refused(SealRefusal.DESTROYED, () -> opened(youth, cell, sealed));
        refused(
                SealRefusal.DESTROYED,
                () -> sealing.toOpen(second, List.of(youth)).open(youth, cell, copy));
        for (var place : List.of(organisation, second, third)) {
            refused(
                    SealRefusal.DESTROYED,
                    () -> sealing.toSeal(place, List.of(youth)).seal(youth, cell, "again"));
        }
        assertThat(events(youth, "KeysDestroyed")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from keys.data_key where subject = ? and wrapped is not null")
                        .param(youth)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void many_who_need_the_first_key_at_once_get_the_same_one() throws Exception {
        var sealed = new ArrayList<byte[]>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> work = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                work.add(() -> sealing.toSeal(organisation, List.of(youth)).seal(youth, cell, MARKER));
            }
            for (var done : pool.invokeAll(work)) {
                sealed.add(done.get());
            }
        }
        assertThat(sealed)
                .allSatisfy(one -> assertThat(opened(youth, cell, one)).isEqualTo(MARKER));
        assertThat(dataKeys.under(organisation, standing().kek())).isEqualTo(1);
    }

    @Test
    void a_key_turns_while_others_work_and_the_old_one_ends_only_when_nothing_is_under_it() throws Exception {
        var subjects = new ArrayList<UUID>();
        for (int i = 0; i < 1_200; i++) {
            subjects.add(UUID.randomUUID());
        }
        sealing.toSeal(organisation, subjects);
        int old = standing().kek();
        var stop = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> sealAndOpenAnew(stop));
            var second = pool.submit(() -> sealAndOpenAnew(stop));
            try {
                assertThat(turning.rotate(organisation).retiring()).isZero();
            } finally {
                stop.set(true);
            }
            assertThat(first.get() + second.get()).isPositive();
        }
        assertThat(dataKeys.under(organisation, old)).isZero();
        assertThat(standing().kek()).isNotEqualTo(old);

        leave(subjects.getFirst(), old);
        assertThatThrownBy(() -> turning.retire(organisation))
                .isInstanceOf(KeyringRefused.class)
                .hasMessageContaining("1 youths’ keys are left");
        leave(subjects.getFirst(), standing().kek());

        turning.retire(organisation);
        assertThat(new KeyringFolder(Postgres.seals(filet))
                        .read(organisation)
                        .orElseThrow()
                        .holds(old))
                .isFalse();
        assertThat(sealing.toOpen(organisation, subjects).refusal(subjects.getLast()))
                .isEmpty();
        assertThat(events(SealEvent.number(organisation), "RingRetired")).isEqualTo(1);
    }

    @Test
    void without_its_files_an_organisation_gets_no_other_key_and_hears_what_to_do() throws Exception {
        sealing.toSeal(organisation, List.of(youth));
        var without = new Keyrings(rings, dataKeys, new KeySettings(elsewhere), Clock.systemUTC());
        assertThatThrownBy(() -> without.check(standing()))
                .isInstanceOf(KeyringRefused.class)
                .hasMessageContainingAll("FILET_KEYS_FOLDER", "Remettez", "Put the folder", organisation.code());
        jdbc.sql("delete from keys.keyring where organisation = ?")
                .param(organisation.code())
                .update();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> without.current(organisation)))
                .isInstanceOf(KeyringRefused.class);
        try (var files = Files.list(elsewhere)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void another_organisation_s_files_are_not_taken_for_its_own() {
        sealing.toSeal(organisation, List.of(youth));
        var other = new Keyrings(rings, dataKeys, new KeySettings(elsewhere), Clock.systemUTC());
        transaction.executeWithoutResult(status -> {
            var standing = standing();
            new KeyringFolder(elsewhere).write(organisation, made());
            assertThatThrownBy(() -> other.check(standing))
                    .isInstanceOf(KeyringRefused.class)
                    .hasMessageContaining("not this database’s");
        });
    }

    @Test
    void only_their_owner_reads_the_keys() throws Exception {
        sealing.toSeal(organisation, List.of(youth));
        var folder = Postgres.seals(filet);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static Ring made() {
        try {
            return Ring.made();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void leave(UUID subject, int kek) {
        jdbc.sql("update keys.data_key set kek = ? where subject = ?")
                .param(kek)
                .param(subject)
                .update();
    }

    private int sealAndOpenAnew(AtomicBoolean stop) {
        int done = 0;
        while (!stop.get() || done == 0) {
            var fresh = UUID.randomUUID();
            var place = new Cell("tests.page", "words", fresh);
            var sealed = sealing.toSeal(organisation, List.of(fresh)).seal(fresh, place, MARKER);
            assertThat(opened(fresh, place, sealed)).isEqualTo(MARKER);
            done++;
        }
        return done;
    }

    private String opened(UUID subject, Cell place, byte[] sealed) {
        return sealing.toOpen(organisation, List.of(subject)).open(subject, place, sealed);
    }

    private KeyringTable.Standing standing() {
        return Objects.requireNonNull(
                transaction.execute(status -> rings.share(organisation).orElseThrow()));
    }

    private long events(UUID about, String event) {
        return jdbc.sql("select count(*) from registers.trail where about = ? and event = ?")
                .param(about)
                .param(event)
                .query(Long.class)
                .single();
    }

    private static void broken(Runnable deed) {
        refused(SealRefusal.BROKEN, deed);
    }

    private static void refused(SealRefusal why, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(why));
    }
}
