package org.filet.youths;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.filet.FiletApplication;
import org.filet.kernel.Actor;
import org.filet.kernel.Role;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A database from before sealing comes out sealed, whole and searchable. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class SealAtStartTest {

    private static final int FILES = 1_203;

    private final JdbcConnectionDetails filet;
    private final Actor worker;

    SealAtStartTest(JdbcConnectionDetails filet, Stage stage) {
        this.filet = filet;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
    }

    @Test
    void files_written_readable_by_an_older_version_are_sealed_before_a_page_is_served() throws Exception {
        var url = olderDatabase();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, user(), password()));
        var first = new UUID(7, 1);

        try (var upgraded = new SpringApplicationBuilder(FiletApplication.class)
                .run(
                        "--server.port=-1",
                        "--filet.clocks.ticking=false",
                        "--filet.keys.folder=" + Postgres.seals(filet),
                        "--filet.keyholders.folder=" + Postgres.keys(filet),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user(),
                        "--spring.datasource.password=" + password())) {
            var youths = upgraded.getBean(Youths.class);
            assertThat(youths.own(worker, new YouthId(first)).identity())
                    .isEqualTo(new Identity(
                            "Maëlle 1",
                            "Tremblay-Nguyen",
                            "Mimi",
                            LocalDate.of(2010, 3, 14),
                            Gender.GIRL,
                            "cicatrice",
                            "819-555-0199"));
            assertThat(youths.search(worker, "tremblay nguyen maelle 1203")).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from youths.unsealed")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from youths.youth where num_nulls(given_names, surnames, other_names,"
                                + " birth_date, gender, description, phone) = 0")
                        .query(Long.class)
                        .single())
                .isEqualTo(FILES);
        assertThat(jdbc.sql("select y::text from youths.youth y")
                        .query(String.class)
                        .list())
                .noneMatch(row ->
                        List.of("Tremblay", "cicatrice", "819-555").stream().anyMatch(row::contains));
    }

    /** As the first version left it: the module's first migration, and rows in it. */
    private String olderDatabase() throws SQLException {
        String name = "older_" + System.nanoTime();
        try (var connection = DriverManager.getConnection(filet.getJdbcUrl(), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner filet_owner");
        }
        var url = String.valueOf(filet.getJdbcUrl()).replaceFirst("[^/]+$", name);
        Flyway.configure()
                .dataSource(url, user(), password())
                .locations("classpath:db/migration/youths")
                .table("flyway_schema_history_youths")
                .initSql("set role filet_owner")
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, user(), password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into youths.youth
                    select ('00000000-0000-0007-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'CR-07', '07', 'J-' || n,
                           'Maëlle ' || n, 'Tremblay-Nguyen', 'Mimi', '2010-03-14', 'GIRL', 'cicatrice', '819-555-0199'
                      from generate_series(1, %d) n""".formatted(FILES));
        }
        return url;
    }

    private String user() {
        return String.valueOf(filet.getUsername());
    }

    private String password() {
        return String.valueOf(filet.getPassword());
    }
}
