package org.filet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.filet.kernel.Role;
import org.filet.runaways.Origin;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** How fast rows come in: printed, so that what is added to the way of a row shows. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ImportPaceTest {

    private static final int ROWS = 10_000;
    private static final List<String> GIVEN = List.of("Anaïs", "Zoé", "Noah", "Élie", "Maïka", "Jade", "Sam", "Léa");
    private static final List<String> SURNAMES = List.of("Tremblay", "Bélanger-Côté", "O’Brien", "Nguyen", "Papatie");

    private final Imports imports;
    private final Stage stage;
    private final MovableClock clock;

    ImportPaceTest(Imports imports, Stage stage, MovableClock clock) {
        this.imports = imports;
        this.stage = stage;
        this.clock = clock;
    }

    @Test
    void ten_thousand_rows_come_in_within_a_minute() {
        var head = stage.actor(Role.UNIT_HEAD, "CR-07");
        var sheet = Sheet.read(file().getBytes(StandardCharsets.UTF_8));
        var defaults = new Defaults(clock.instant().minus(Duration.ofHours(5)), Origin.CR_UNIT);
        var reading = imports.read(head, sheet, Mapping.proposed(sheet.headings()), defaults);

        var result = imports.run(head, reading, false, (done, total) -> {});

        double seconds = result.time().toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "import: %d rows in %.1f s, %.0f rows/s%n", ROWS, seconds, ROWS / seconds);
        assertThat(result.imported()).isEqualTo(ROWS);
    }

    private static String file() {
        var random = new Random(28);
        var file = new StringBuilder("id,prenom,nom,naissance,sexe\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("r-").append(i).append(',');
            file.append(GIVEN.get(random.nextInt(GIVEN.size()))).append(' ').append(Integer.toString(i, 36));
            file.append(',')
                    .append(SURNAMES.get(random.nextInt(SURNAMES.size())))
                    .append(',');
            file.append(LocalDate.of(2009, 1, 1).plusDays(random.nextInt(2000))).append(",F\n");
        }
        return file.toString();
    }
}
