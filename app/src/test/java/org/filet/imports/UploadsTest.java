package org.filet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.filet.imports.UploadStatus.State;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.runaways.Episodes;
import org.filet.runaways.Origin;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=uploads"})
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class UploadsTest {

    private static final String WITHOUT_REFERENCES = """
            prenom,nom,naissance
            Anaïs,Roy,2010-01-02
            Luc,Étok,2010-02-03
            """;

    private final Uploads uploads;
    private final Episodes episodes;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Actor head;

    UploadsTest(Uploads uploads, Episodes episodes, MovableClock clock, @Outside JdbcClient jdbc, Stage stage) {
        this.uploads = uploads;
        this.episodes = episodes;
        this.clock = clock;
        this.jdbc = jdbc;
        this.head = stage.actor(Role.UNIT_HEAD, "CR-06");
    }

    @Test
    @Timeout(60)
    void an_import_whose_end_cannot_be_written_has_brought_nothing_in_and_is_done_again_without_doubles() {
        var id = uploads.keep(head, WITHOUT_REFERENCES.getBytes(StandardCharsets.UTF_8));
        refuseEnds();
        start(id);
        assertThat(ended(id).state()).isEqualTo(State.FAILED);
        assertThat(episodes.open(head)).isEmpty();

        jdbc.sql("drop trigger no_end on imports.upload").update();
        start(id);
        assertThat(ended(id))
                .extracting(UploadStatus::state, UploadStatus::imported)
                .containsExactly(State.DONE, 2);
        assertThat(episodes.open(head)).hasSize(2);
    }

    private void start(UUID id) {
        var sheet = uploads.table(head, id);
        var defaults = new Defaults(clock.instant().minus(Duration.ofHours(3)), Origin.FAMILY);
        uploads.start(head, id, Mapping.proposed(sheet.headings()), defaults, false);
    }

    private UploadStatus ended(UUID id) {
        var status = uploads.status(head, id);
        while (status.state() == State.RUNNING) {
            Thread.onSpinWait();
            status = uploads.status(head, id);
        }
        return status;
    }

    /** As if the process died right there. */
    private void refuseEnds() {
        jdbc.sql("""
                create function imports.no_end() returns trigger language plpgsql as
                $$ begin raise exception 'cut'; end $$
                """).update();
        jdbc.sql("""
                create trigger no_end before update on imports.upload for each row when (new.state = 'DONE')
                execute function imports.no_end()
                """).update();
    }
}
