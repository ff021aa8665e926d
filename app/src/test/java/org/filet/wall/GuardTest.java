package org.filet.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What PostgreSQL's own catalogue says of the wall: a new table is behind it, or says here why not. */
@SpringBootTest(properties = "filet.clocks.ticking=false")
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class GuardTest {

    private static final String NOBODY = "names no youth and no record of one";
    private static final String KEYS = "a destroyed one that is hidden would be made anew; wrapped under a key outside";
    private static final String TOKENS = "resting values without an owner: their pointers are behind the wall";
    private static final String DECOYS =
            "nobody is behind a decoy; word of one goes to an overseer that is a setting, no row";
    private static final String SIGNATURE = "the wall's own key: no grant at all";

    private static final Map<String, List<String>> OPEN = Map.of(
            NOBODY,
            List.of(
                    "agreements.agreement",
                    "agreements.agreement_article",
                    "agreements.agreement_journal",
                    "agreements.agreement_party",
                    "agreements.basis_condition",
                    "agreements.basis_confirmation",
                    "agreements.directive",
                    "agreements.legal_basis",
                    "agreements.policy_epoch",
                    "keyholders.epoch",
                    "keyholders.ledger",
                    "keys.keyring",
                    "matching.region_rule",
                    "network.border",
                    "network.organisation",
                    "network.organisation_region",
                    "network.person",
                    "network.position",
                    "network.region",
                    "network.shift",
                    "network.tenure",
                    "notices.choice",
                    "notices.item",
                    "notices.reader",
                    "notices.waiting",
                    "registers.answer_term",
                    "retention.rule",
                    "runaways.amber_criterion",
                    "runaways.factor",
                    "runaways.parameter",
                    "signin.account",
                    "signin.attestation",
                    "signin.failure",
                    "signin.identity",
                    "signin.letter",
                    "signin.passkey",
                    "signin.provider",
                    "signin.vouching",
                    "signin.vouching_seen",
                    "web.installation",
                    "web.once",
                    "web.session",
                    "web.spring_session",
                    "web.spring_session_attributes"),
            KEYS,
            List.of("keys.data_key"),
            TOKENS,
            List.of("matching.token"),
            DECOYS,
            List.of("matching.canary", "matching.canary_alert", "matching.canary_seen"),
            SIGNATURE,
            List.of("wall.key"));

    private static final String OURS = " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')"
            + " and n.nspname not like 'pg\\_%' ";

    private final JdbcClient outside;
    private final JdbcClient app;

    GuardTest(@Outside JdbcClient outside, JdbcClient app) {
        this.outside = outside;
        this.app = app;
    }

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        var open = list(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity) and"
                        + OURS);
        var said = new TreeSet<String>();
        OPEN.values().forEach(said::addAll);
        assertThat(new TreeSet<>(open)).isEqualTo(said);
        assertThat(Walled.tables(outside))
                .containsExactlyInAnyOrder(
                        "agreements.access_grant",
                        "agreements.conflict",
                        "agreements.consent",
                        "agreements.emergency",
                        "alerts.alert",
                        "alerts.copy",
                        "alerts.journal",
                        "alerts.tip",
                        "alerts.wave",
                        "imports.reference",
                        "imports.upload",
                        "matching.apart",
                        "matching.journal",
                        "matching.match",
                        "matching.pointer",
                        "matching.question",
                        "notices.address",
                        "notices.device",
                        "oversight.decoy",
                        "oversight.flag",
                        "oversight.reading",
                        "registers.disclosure",
                        "registers.incident",
                        "registers.incident_step",
                        "registers.pending",
                        "registers.sequenced",
                        "registers.statement_judgement",
                        "registers.statement_request",
                        "registers.statement_row",
                        "registers.trail",
                        "retention.destruction",
                        "retention.hold",
                        "runaways.amber_answer",
                        "runaways.amber_decision",
                        "runaways.clock",
                        "runaways.companion",
                        "runaways.confidence",
                        "runaways.episode",
                        "runaways.journal",
                        "runaways.judgement",
                        "runaways.lead_proposal",
                        "runaways.place",
                        "runaways.place_check",
                        "runaways.plan",
                        "runaways.preventive_deed",
                        "runaways.preventive_draft",
                        "runaways.preventive_item",
                        "runaways.preventive_sheet",
                        "runaways.sealed_fact",
                        "runaways.sealed_opening",
                        "runaways.sealed_reader",
                        "youths.name_index",
                        "youths.photo",
                        "youths.unsealed",
                        "youths.youth");
    }

    @Test
    void nothing_goes_round_it() {
        assertThat(list(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('v', 'm', 'f')"
                                + " and not coalesce(c.reloptions @> '{security_invoker=true}', false) and" + OURS))
                .as("views past the wall")
                .isEmpty();
        assertThat(list(
                        "select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where p.prosecdef and not coalesce(p.proconfig @> '{\"search_path=\\\"\\\"\"}', false) and"
                                + OURS))
                .as("functions with another's rights and any search path")
                .isEmpty();
        assertThat(list(
                        "select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where p.prosecdef and" + OURS))
                .as("functions with another's rights")
                .containsExactly("wall.part");
        assertThat(list("select rolname from pg_roles where rolname in ('filet_owner', 'filet_app')"
                        + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                .as("roles that may do anything")
                .isEmpty();
        assertThat(list("select rolname from pg_roles where rolname = 'filet_owner' and rolcanlogin"))
                .as("the owner logs in")
                .isEmpty();
        assertThat(list(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where pg_get_userbyid(c.relowner) <> 'filet_owner' and" + OURS))
                .as("owned by another")
                .isEmpty();
        assertThat(list("select rolname from pg_roles where pg_has_role('filet_app', oid, 'member')"
                        + " and rolname <> 'filet_app'"))
                .as("roles that the application may take")
                .isEmpty();
    }

    @Test
    void the_application_works_with_rows_and_nothing_else() {
        assertThat(app.sql("select current_user").query(String.class).single()).isEqualTo("filet_app");
        assertThat(granted("TRUNCATE", "REFERENCES", "TRIGGER")).isEmpty();
        assertThat(list(
                        "select n.nspname from pg_namespace n where has_schema_privilege('filet_app', n.oid, 'create') and"
                                + OURS))
                .isEmpty();
        assertThat(granted("UPDATE", "DELETE")).doesNotContain("registers.disclosure", "registers.trail", "wall.key");
        assertThat(granted("UPDATE")).doesNotContain("registers.pending", "registers.sequenced");
        assertThat(granted("SELECT", "INSERT")).doesNotContain("wall.key").contains("registers.disclosure");
        assertThat(list("select c.relname from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and (has_table_privilege('filet_app', c.oid, 'insert')"
                        + " or has_table_privilege('filet_app', c.oid, 'update')"
                        + " or has_table_privilege('filet_app', c.oid, 'delete'))"))
                .as("histories of migrations")
                .isEmpty();
    }

    /** As operations.md says: past the wall, for reading alone, and not what opens the door. */
    @Test
    void the_role_for_copies_reads_records_and_no_secret() throws IOException {
        outside.sql("create role filet_backup nologin bypassrls").update();
        try {
            outside.sql(new ClassPathResource("db/backup-role.sql").getContentAsString(StandardCharsets.UTF_8))
                    .update();
            var unread = list(
                    "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                            + " where c.relkind in ('r', 'p', 'S') and (not has_schema_privilege('filet_backup', n.oid, 'usage')"
                            + " or not case when c.relkind = 'S' then has_sequence_privilege('filet_backup', c.oid, 'select')"
                            + " else has_table_privilege('filet_backup', c.oid, 'select') end) and" + OURS);
            assertThat(unread)
                    .contains("signin.passkey", "signin.letter", "wall.key", "web.session")
                    .allMatch(name -> name.matches("(signin|wall)\\..*|web\\.(spring_)?session.*"));
            assertThat(list(
                            "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where c.relkind in ('r', 'p') and has_table_privilege('filet_backup', c.oid,"
                                    + " 'insert, update, delete, truncate, references, trigger') and" + OURS))
                    .as("written by it")
                    .isEmpty();
        } finally {
            outside.sql("drop owned by filet_backup").update();
            outside.sql("drop role filet_backup").update();
        }
    }

    private List<String> granted(String... any) {
        return list("select distinct n.nspname || '.' || c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')"
                + " and has_table_privilege('filet_app', c.oid, '" + String.join(", ", any) + "') and" + OURS);
    }

    private List<String> list(String sql) {
        return outside.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
