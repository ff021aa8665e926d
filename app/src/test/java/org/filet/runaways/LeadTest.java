package org.filet.runaways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Category;
import org.filet.agreements.Consents;
import org.filet.agreements.texts.Agreement;
import org.filet.agreements.texts.AgreementStep;
import org.filet.agreements.texts.Agreements;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.kernel.Actor;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.kernel.Role;
import org.filet.registers.Disclosure;
import org.filet.registers.Disclosures;
import org.filet.runaways.lead.LeadDecline;
import org.filet.runaways.lead.LeadHandshake;
import org.filet.runaways.lead.LeadProposal;
import org.filet.runaways.lead.LeadProposals;
import org.filet.runaways.lead.LeadReason;
import org.filet.runaways.lead.LeadRinger;
import org.filet.testing.MovableClock;
import org.filet.testing.Outside;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One region leads, always: the lead moves by a hand-shake, to whoever may read the episode, and never halfway. */
@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=sharing"})
@AutoConfigureMockMvc
@Import({Postgres.class, Stage.class, Stories.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class LeadTest {

    private static final int TRIES = 12;

    private final MockMvcTester browser;
    private final LeadHandshake handshake;
    private final LeadProposals proposals;
    private final LeadRinger ringer;
    private final Episodes episodes;
    private final Agreements agreements;
    private final Consents consents;
    private final Disclosures disclosures;
    private final List<ActionItems> items;
    private final Stories stories;
    private final Stage stage;
    private final MovableClock clock;
    private final JdbcClient outside;
    private final Actor worker;
    private final Actor head;
    private final Actor home;
    private final Actor montreal;
    private final Actor laval;

    LeadTest(
            MockMvcTester browser,
            LeadHandshake handshake,
            LeadProposals proposals,
            LeadRinger ringer,
            Episodes episodes,
            Agreements agreements,
            Consents consents,
            Disclosures disclosures,
            List<ActionItems> items,
            Stories stories,
            Stage stage,
            MovableClock clock,
            @Outside JdbcClient outside) {
        this.browser = browser;
        this.handshake = handshake;
        this.proposals = proposals;
        this.ringer = ringer;
        this.episodes = episodes;
        this.agreements = agreements;
        this.consents = consents;
        this.disclosures = disclosures;
        this.items = items;
        this.stories = stories;
        this.stage = stage;
        this.clock = clock;
        this.outside = outside;
        this.worker = stage.actor(Role.YOUTH_WORKER, "CR-07");
        this.head = stage.actor(Role.UNIT_HEAD, "CR-07");
        this.home = stage.actor(Role.RUNAWAY_LIAISON, "CR-07");
        this.montreal = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        this.laval = stage.actor(Role.RUNAWAY_LIAISON, "CR-13");
    }

    private EpisodeId episode = new EpisodeId(UUID.randomUUID());

    @BeforeEach
    void searching() {
        clock.set(MovableClock.START);
        episode = stories.searching(worker);
    }

    @AfterEach
    void in_force_again() {
        clock.set(MovableClock.START);
        if (!first().state().decides()) {
            step(AgreementStep.RESUME);
        }
    }

    @Test
    void home_leads_from_the_start_and_the_head_of_the_page_says_so_in_both_languages() {
        assertThat(lead(stories.noticed(worker))).isEqualTo(Stage.OUTAOUAIS);
        assertThat(page(worker, "/episodes/" + episode)).contains("Région pilote\u00a0:</span> <strong>Outaouais");
        moved(Stage.MONTREAL);
        assertThat(browser.get()
                        .uri("/episodes/" + episode)
                        .param("lang", "en")
                        .locale(Locale.CANADA)
                        .with(stage.as(worker)))
                .bodyText()
                .contains("<strong>Montréal");
    }

    @Test
    void the_lead_moves_when_the_region_accepts_and_not_before() {
        proposed(home, Stage.MONTREAL);
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
        refused("STRANGER", () -> episodes.view(montreal, episode));
        accepted(montreal);
        assertThat(lead(episode)).isEqualTo(Stage.MONTREAL);
        assertThat(episodes.view(montreal, episode).basis().code()).isEqualTo("LEAD_AGREED");
        assertThat(episodes.open(montreal))
                .extracting(line -> line.summary().id())
                .contains(episode);
        assertThat(episodes.view(montreal, episode).steps()).contains(Step.CONFIRM_LIAISON, Step.REVIEW);
        stories.act(montreal, episode, new Deed.ConfirmLiaison());
        assertThat(history()).containsSubsequence("runaways.lead.line.PROPOSED", "runaways.lead.line.ACCEPTED");
        assertThat(page(montreal, "/episodes/" + episode))
                .contains(
                        "Pilotage proposé, de Outaouais à Montréal\u00a0: On croit que le ou la jeune y est",
                        "Le pilotage passe de Outaouais à Montréal");
    }

    /** The register has it, in the transaction that moves the lead. */
    @Test
    void what_the_region_may_read_from_then_on_is_in_the_register_or_the_lead_does_not_move() {
        var proposal = proposed(home, Stage.MONTREAL);
        assertThat(told()).as("asking tells nothing about a youth").isEmpty();
        outside.sql("alter table registers.disclosure rename to elsewhere").update();
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        } finally {
            outside.sql("alter table registers.elsewhere rename to disclosure").update();
        }
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
        accepted(montreal);
        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row.recipient()).isEqualTo(new OrganisationId("CR-06"));
            assertThat(row.categories()).containsExactlyInAnyOrder(Category.IDENTITY, Category.EPISODE);
        });
    }

    @Test
    void without_an_agreement_in_force_nobody_takes_it_over_and_nothing_is_told() {
        step(AgreementStep.SUSPEND);
        var proposal = proposed(home, Stage.MONTREAL);
        assertThat(page(montreal, "/lead/" + proposal))
                .contains("Accepter n’est pas possible pour l’instant", "n’est pas en vigueur", "Décliner")
                .doesNotContain("Piloter cet épisode");
        refused("NOT_IN_FORCE", () -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
        assertThat(told()).isEmpty();
        assertThat(grants()).isZero();
        handshake.decline(montreal, RequestKey.fresh(), proposal, Optional.of(LeadDecline.NOT_LAWFUL));
        assertThat(history()).contains("runaways.lead.line.DECLINED");
    }

    /** The name, the code, why, where: nothing of the episode stands on the page or in the list of what waits. */
    @Test
    void a_region_without_any_tie_learns_that_it_is_asked_by_whom_and_whom_to_call() {
        var proposal = proposed(head, Stage.MONTREAL);
        var number = waiting(montreal).getFirst().number();
        var code = code(worker);
        assertThat(page(montreal, "/lead/" + proposal))
                .contains(number, "Organisation CR-07", "Outaouais", "Titulaire UNIT_HEAD CR-07", "tel:807 555-0")
                .doesNotContain("Léa", "Tremblay", code, "On croit", "Manteau", "16 ans", "/episodes/", "Recherche");
        assertThat(items(montreal)).anySatisfy(item -> {
            assertThat(item.key()).isEqualTo("runaways.lead.item.ASKED");
            assertThat(item.args()).containsExactly(number);
            assertThat(item.phone()).startsWith("807 555-0");
        });
        refused("STRANGER", () -> episodes.view(montreal, episode));
        for (var other :
                List.of(laval, stage.actor(Role.UNIT_HEAD, "CR-06"), stage.actor(Role.POLICE_OFFICER, "POL-07"))) {
            refused("UNKNOWN", () -> proposals.answering(other, proposal));
        }
        refused("WRONG_ROLE", () -> proposals.answering(worker, proposal));
    }

    @Test
    void a_liaison_officer_who_must_not_see_the_youth_is_not_asked() {
        var proposal = proposed(home, Stage.MONTREAL);
        consents.bar(head, episodes.summary(worker, episode).holding(), montreal.person(), null);
        refused("STRANGER", () -> proposals.answering(montreal, proposal));
        refused("STRANGER", () -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        assertThat(waiting(montreal)).extracting(LeadProposal::id).doesNotContain(proposal);
    }

    @Test
    void the_side_that_leads_proposes_and_nobody_else() {
        for (var organisation : List.of("CR-07", "POL-07", "COM-07", "CR-06", "CR-13")) {
            for (var actor : stage.everyone(organisation)) {
                boolean may = Set.of(head, home).contains(actor);
                assertThat(allowed(() -> proposals.proposing(actor, episode)))
                        .as("%s", actor)
                        .isEqualTo(may);
                assertThat(allowed(() -> propose(actor, Stage.LAVAL)))
                        .as("%s", actor)
                        .isEqualTo(may);
                if (may) {
                    handshake.withdraw(actor, RequestKey.fresh(), episode);
                }
            }
        }
    }

    @Test
    void once_it_has_moved_the_new_lead_and_the_holder_s_head_propose_and_home_s_liaison_does_not() {
        moved(Stage.MONTREAL);
        refused("NOT_LEADING", () -> propose(home, Stage.LAVAL));
        proposed(montreal, Stage.LAVAL);
        refused("NOT_YOURS", () -> handshake.withdraw(head, RequestKey.fresh(), episode));
        handshake.withdraw(montreal, RequestKey.fresh(), episode);
        proposed(head, Stage.LAVAL);
        handshake.withdraw(head, RequestKey.fresh(), episode);
        assertThat(lead(episode)).isEqualTo(Stage.MONTREAL);
    }

    @Test
    void it_goes_on_and_back_the_same_way_and_who_led_reads_no_more() {
        moved(Stage.MONTREAL);
        proposed(montreal, Stage.LAVAL);
        accepted(laval);
        assertThat(lead(episode)).isEqualTo(Stage.LAVAL);
        refused("STRANGER", () -> episodes.view(montreal, episode));
        proposed(laval, Stage.OUTAOUAIS);
        accepted(home);
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
        assertThat(grants()).isZero();
        refused("STRANGER", () -> episodes.view(laval, episode));
    }

    @Test
    void nobody_answers_for_24_hours_and_both_are_told() {
        var proposal = proposed(home, Stage.MONTREAL);
        var said = List.of(number(proposal));
        clock.advance(DAY.minusSeconds(1));
        assertThat(ringer.ring()).isZero();
        assertThat(saidOf(montreal, said)).containsExactly("runaways.lead.item.ASKED");
        clock.advance(Duration.ofSeconds(1));
        refused("NO_LONGER_OPEN", () -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        assertThat(ringer.ring()).isPositive();
        assertThat(ringer.ring()).as("once").isZero();
        assertThat(state(proposal)).isEqualTo("LAPSED");
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
        assertThat(saidOf(montreal, said)).containsExactly("runaways.lead.item.UNANSWERED");
        assertThat(saidOf(home, said)).containsExactly("runaways.lead.item.LAPSED");
        assertThat(items(home)).anySatisfy(item -> {
            assertThat(item.args()).isEqualTo(said);
            assertThat(item.href()).isEqualTo("/episodes/" + episode + "/lead");
            assertThat(item.phone()).startsWith("806 555-0");
        });
        assertThat(page(montreal, "/lead/" + proposal))
                .contains("la proposition est tombée")
                .doesNotContain("Décliner");
        assertThat(history()).contains("runaways.lead.line.LAPSED");
        assertThat(outside.sql("select count(*) from registers.trail where event = 'LEAD_LAPSED' and about = ?")
                        .param(episode.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        proposed(home, Stage.MONTREAL);
        assertThat(saidOf(home, said)).as("a newer one waits").isEmpty();
    }

    @Test
    void a_no_is_told_to_the_side_that_asked_with_its_reason_from_the_list() {
        var proposal = proposed(head, Stage.MONTREAL);
        refused("INCOMPLETE", () -> handshake.decline(montreal, RequestKey.fresh(), proposal, Optional.empty()));
        var key = RequestKey.fresh();
        handshake.decline(montreal, key, proposal, Optional.of(LeadDecline.NOBODY_FREE));
        handshake.decline(montreal, key, proposal, Optional.of(LeadDecline.STAYS));
        refused("NO_LONGER_OPEN", () -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        assertThat(saidOf(head, List.of(number(proposal)))).containsExactly("runaways.lead.item.DECLINED");
        assertThat(page(worker, "/episodes/" + episode))
                .contains("Pilotage non repris, Outaouais garde", "Personne ne peut s’en charger maintenant");
        assertThat(lead(episode)).isEqualTo(Stage.OUTAOUAIS);
    }

    @Test
    void whoever_is_asked_is_told_outside_the_pages_until_it_is_taken_back_and_whoever_asked_of_a_no() {
        int montreals = told("CR-06");
        int outaouais = told("CR-07");
        proposed(head, Stage.MONTREAL);
        assertThat(told("CR-06")).isEqualTo(montreals + 1);
        handshake.withdraw(head, RequestKey.fresh(), episode);
        assertThat(told("CR-06")).isEqualTo(montreals);
        var proposal = proposed(head, Stage.MONTREAL);
        handshake.decline(montreal, RequestKey.fresh(), proposal, Optional.of(LeadDecline.STAYS));
        assertThat(told("CR-06")).isEqualTo(montreals);
        assertThat(told("CR-07")).isEqualTo(outaouais + 1);
    }

    @Test
    void one_proposal_at_a_time_and_what_is_incomplete_or_nowhere_is_refused() {
        refused("INCOMPLETE", () -> propose(home, new RegionId("CA-ON")));
        refused("INCOMPLETE", () -> propose(home, new RegionId("99")));
        refused(
                "INCOMPLETE",
                () -> handshake.propose(
                        home, RequestKey.fresh(), episode, Optional.of(Stage.MONTREAL), Optional.empty()));
        refused("ALREADY_LEADS", () -> propose(home, Stage.OUTAOUAIS));
        refused("NO_LIAISON", () -> propose(home, new RegionId("01")));
        var key = RequestKey.fresh();
        propose(home, key, Stage.MONTREAL);
        propose(home, key, Stage.MONTREAL);
        refused("ALREADY_PROPOSED", () -> propose(head, Stage.LAVAL));
        assertThat(browser.post()
                        .uri("/episodes/" + episode + "/lead")
                        .param("key", UUID.randomUUID().toString())
                        .param("region", "13")
                        .param("reason", "BELIEVED_THERE")
                        .with(stage.as(head)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une proposition attend déjà une réponse");
        handshake.withdraw(home, RequestKey.fresh(), episode);
        refused("NO_LONGER_OPEN", () -> handshake.withdraw(home, RequestKey.fresh(), episode));
        for (var wrong : List.of("", "<b>", "CA-ON")) {
            assertThat(browser.post()
                            .uri("/episodes/" + episode + "/lead")
                            .param("key", UUID.randomUUID().toString())
                            .param("region", wrong)
                            .param("reason", "BELIEVED_THERE")
                            .with(stage.as(head)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @ParameterizedTest
    @EnumSource(EpisodeState.class)
    void an_episode_that_ended_is_led_by_nobody_else_any_more(EpisodeState state) {
        episode = stories.in(state, worker);
        if (state.open()) {
            proposed(head, Stage.LAVAL);
        } else {
            refused("EPISODE_ENDED", () -> propose(head, Stage.LAVAL));
            assertThat(page(worker, "/episodes/" + episode)).doesNotContain("/episodes/" + episode + "/lead\"");
        }
    }

    @Test
    void the_end_of_an_episode_ends_what_was_asked_and_what_the_lead_may_read() {
        moved(Stage.LAVAL);
        var proposal = proposed(head, Stage.MONTREAL);
        stories.act(head, episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
        refused("NO_LONGER_OPEN", () -> handshake.accept(montreal, RequestKey.fresh(), proposal));
        assertThat(waiting(montreal)).extracting(LeadProposal::id).doesNotContain(proposal);
        refused("STRANGER", () -> episodes.view(laval, episode));
        assertThat(lead(episode)).isEqualTo(Stage.LAVAL);
        clock.advance(DAY);
        ringer.ring();
        assertThat(items(head)).extracting(ActionItem::args).doesNotContain(List.of(number(proposal)));
    }

    @Test
    void the_database_lets_there_be_neither_two_leads_nor_none_nor_two_that_are_asked() {
        proposed(home, Stage.MONTREAL);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> outside.sql("""
                        insert into runaways.lead_proposal
                          (id, number, episode, holder, from_region, to_region, reason, position, organisation, asked,
                           basis, basis_reference, at, due_at)
                        select gen_random_uuid(), gen_random_uuid()::text, episode, holder, from_region, '13', reason,
                               position, organisation, asked, basis, basis_reference, at, due_at
                          from runaways.lead_proposal where episode = ?
                        """).param(episode.value()).update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> outside.sql("update runaways.episode set lead_region = null where id = ?")
                        .param(episode.value())
                        .update());
    }

    /** Whoever comes second finds it done: the lead and the history say the same, whichever way it went. */
    @Test
    void accepted_and_taken_back_at_the_same_instant_it_is_one_of_the_two() throws Exception {
        var ways = new HashSet<String>();
        for (int i = 0; i < TRIES; i++) {
            episode = stories.searching(worker);
            var proposal = proposed(home, Stage.MONTREAL);
            var done = atOnce(() -> handshake.accept(montreal, RequestKey.fresh(), proposal), () -> {
                handshake.withdraw(home, RequestKey.fresh(), episode);
                return proposal;
            });
            assertThat(done).as("one of them").containsOnlyOnce("");
            var state = state(proposal);
            ways.add(state);
            boolean accepted = state.equals("ACCEPTED");
            assertThat(done.indexOf("")).isEqualTo(accepted ? 0 : 1);
            assertThat(lead(episode)).isEqualTo(accepted ? Stage.MONTREAL : Stage.OUTAOUAIS);
            assertThat(grants()).isEqualTo(accepted ? 1 : 0);
            assertThat(history())
                    .filteredOn(line -> line.startsWith("runaways.lead.line."))
                    .hasSize(2);
        }
        assertThat(Set.of("ACCEPTED", "WITHDRAWN")).containsAll(ways);
    }

    @Test
    void of_two_who_propose_at_the_same_instant_one_does_and_of_two_answers_one_counts() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            episode = stories.searching(worker);
            var done = atOnce(() -> propose(home, Stage.MONTREAL), () -> propose(head, Stage.LAVAL));
            assertThat(done).containsExactlyInAnyOrder("", "ALREADY_PROPOSED");
            var open = Objects.requireNonNull(proposals
                    .standing(worker, episodes.summary(worker, episode))
                    .open());
            var liaison = open.to().equals(Stage.MONTREAL) ? montreal : laval;
            var answers = atOnce(() -> handshake.accept(liaison, RequestKey.fresh(), open.id()), () -> {
                handshake.decline(liaison, RequestKey.fresh(), open.id(), Optional.of(LeadDecline.NOTHING_HERE));
                return open;
            });
            assertThat(answers).containsExactlyInAnyOrder("", "NO_LONGER_OPEN");
            assertThat(lead(episode)).isEqualTo(answers.getFirst().isEmpty() ? open.to() : Stage.OUTAOUAIS);
        }
    }

    @Test
    void while_one_accepts_another_closes_and_the_ended_episode_has_one_lead_and_no_tie() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            episode = stories.searching(worker);
            var proposal = proposed(home, Stage.MONTREAL);
            var done = atOnce(() -> handshake.accept(montreal, RequestKey.fresh(), proposal), () -> {
                stories.act(head, episode, new Deed.Cancel(CancelReason.ENTERED_BY_MISTAKE));
                return proposal;
            });
            assertThat(done.getLast()).as("closing waits, and is done").isEmpty();
            assertThat(lead(episode)).isEqualTo(done.getFirst().isEmpty() ? Stage.MONTREAL : Stage.OUTAOUAIS);
            assertThat(grants()).isZero();
        }
    }

    private static final Duration DAY = Duration.ofHours(24);

    /** Both begin together; for each, what it was refused for, empty where it was done. */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        var done = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = new ArrayList<Callable<String>>();
            for (var verb : List.of(one, other)) {
                both.add(() -> {
                    start.await();
                    try {
                        verb.call();
                        return "";
                    } catch (Refused refused) {
                        return ((Enum<?>) refused.refusal()).name();
                    }
                });
            }
            for (var answer : threads.invokeAll(both)) {
                done.add(answer.get());
            }
        }
        return done;
    }

    private UUID propose(Actor actor, RegionId to) {
        return propose(actor, RequestKey.fresh(), to);
    }

    private UUID propose(Actor actor, RequestKey key, RegionId to) {
        handshake.propose(actor, key, episode, Optional.of(to), Optional.of(LeadReason.BELIEVED_THERE));
        return key.value();
    }

    /** Returns the proposal. */
    private UUID proposed(Actor actor, RegionId to) {
        propose(actor, to);
        return outside.sql("select id from runaways.lead_proposal where episode = ? and state = 'OPEN'")
                .param(episode.value())
                .query(UUID.class)
                .single();
    }

    private void accepted(Actor liaison) {
        var open = waiting(liaison).stream()
                .filter(proposal -> proposal.episode().equals(episode))
                .findFirst()
                .orElseThrow();
        assertThat(handshake.accept(liaison, RequestKey.fresh(), open.id())).isEqualTo(episode);
    }

    private void moved(RegionId to) {
        var proposal = proposed(head, to);
        handshake.accept(to.equals(Stage.MONTREAL) ? montreal : laval, RequestKey.fresh(), proposal);
    }

    /** The newest last: other tests leave theirs. */
    private List<LeadProposal> waiting(Actor liaison) {
        return proposals.waiting(liaison).reversed();
    }

    private List<ActionItem> items(Actor actor) {
        return items.stream().flatMap(source -> source.of(actor).stream()).toList();
    }

    /** What the home page says about a proposal. */
    private List<String> saidOf(Actor actor, List<String> number) {
        return items(actor).stream()
                .filter(item -> item.args().equals(number))
                .map(ActionItem::key)
                .toList();
    }

    private RegionId lead(EpisodeId id) {
        return new RegionId(outside.sql("select lead_region from runaways.episode where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
    }

    private String number(UUID proposal) {
        return outside.sql("select number from runaways.lead_proposal where id = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private String state(UUID proposal) {
        return outside.sql("select state from runaways.lead_proposal where id = ?")
                .param(proposal)
                .query(String.class)
                .single();
    }

    private int grants() {
        return outside.sql("""
                select count(*) from agreements.access_grant
                 where subject = ? and relation = 'LEAD' and ended_at is null
                """).param(episode.value()).query(Integer.class).single();
    }

    /** What is to be told by e-mail there, of proposals and of anything else. */
    private int told(String organisation) {
        return outside.sql("select count(*) from notices.item where organisation = ?")
                .param(organisation)
                .query(Integer.class)
                .single();
    }

    /** Of the file: what no other organisation is told. */
    private String code(Actor reader) {
        return episodes.view(reader, episode).who().map(EpisodeView.Who::code).orElse("");
    }

    private List<String> history() {
        return episodes.view(worker, episode).timeline().stream()
                .map(TimelineEntry::key)
                .toList();
    }

    private String page(Actor actor, String address) {
        var response = browser.get().uri(address).with(stage.as(actor)).exchange();
        assertThat(response).hasStatusOk();
        try {
            return response.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Disclosure> told() {
        return disclosures.about(worker, episodes.summary(worker, episode).holding());
    }

    private Agreement first() {
        return agreements.known(worker).getLast();
    }

    private void step(AgreementStep step) {
        agreements.take(
                stage.actor(Role.DIRECTOR, "CR-07"), RequestKey.fresh(), first().id(), step, new Words("Essai.", ""));
    }

    private static boolean allowed(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static void refused(String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused ->
                        assertThat(((Enum<?>) refused.refusal()).name()).isEqualTo(reason));
    }
}
