package org.filet.agreements.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.filet.agreements.Category;
import org.filet.agreements.Cover;
import org.filet.agreements.Purpose;
import org.filet.agreements.texts.Agreements.Words;
import org.filet.kernel.Actor;
import org.filet.kernel.Bilingual;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.Refused;
import org.filet.kernel.Role;
import org.filet.testing.MovableClock;
import org.filet.testing.Postgres;
import org.filet.testing.Stage;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(properties = {"filet.clocks.ticking=false", "spring.application.name=agreements"})
@Import({Postgres.class, Stage.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class AgreementsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final Agreements agreements;
    private final Simulator simulator;
    private final Renewals renewals;
    private final Stage stage;
    private final MovableClock clock;

    AgreementsTest(Agreements agreements, Simulator simulator, Renewals renewals, Stage stage, MovableClock clock) {
        this.agreements = agreements;
        this.simulator = simulator;
        this.renewals = renewals;
        this.stage = stage;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.set(MovableClock.START);
    }

    @Test
    void a_draft_goes_through_every_review_and_every_signature_before_it_is_in_force() {
        var id = drafted(draft("CR-06", "CR-07"));
        take("CR-06", Role.RUNAWAY_LIAISON, id, AgreementStep.SUBMIT, "");
        take("CR-06", Role.PRIVACY_OFFICER, id, AgreementStep.REVIEW, "ÉFVP-1");
        assertThat(state(id)).isEqualTo(AgreementState.LEGAL_REVIEW);
        take("CR-07", Role.PRIVACY_OFFICER, id, AgreementStep.REVIEW, "");
        take("CR-06", Role.DIRECTOR, id, AgreementStep.SIGN, "");
        assertThat(state(id)).isEqualTo(AgreementState.SIGNING);
        take("CR-07", Role.DIRECTOR, id, AgreementStep.SIGN, "");
        assertThat(state(id)).isEqualTo(AgreementState.ACTIVE);
        assertThat(view(id).history())
                .extracting(Happening::step)
                .containsExactly("DRAFT", "SUBMIT", "REVIEW", "REVIEW", "SIGN", "SIGN");
    }

    @Test
    void where_the_law_asks_for_an_opinion_nobody_signs_before_it() {
        var id = drafted(withTerms(draft("CR-06", "CR-07"), terms(true, false)));
        take("CR-06", Role.RUNAWAY_LIAISON, id, AgreementStep.SUBMIT, "");
        review(id);
        assertThat(state(id)).isEqualTo(AgreementState.CAI_OPINION);
        refused("NOT_NOW", () -> take("CR-06", Role.DIRECTOR, id, AgreementStep.SIGN, ""));
        refused("OPINION_MISSING", () -> take("CR-07", Role.PRIVACY_OFFICER, id, AgreementStep.OBTAIN_OPINION, " "));
        take("CR-07", Role.PRIVACY_OFFICER, id, AgreementStep.OBTAIN_OPINION, "CAI-2026-1");
        assertThat(state(id)).isEqualTo(AgreementState.SIGNING);
    }

    @Test
    void whoever_read_another_wording_cannot_sign() {
        var id = signing();
        refused(
                "CHANGED",
                () -> agreements.take(
                        stage.actor(Role.DIRECTOR, "CR-06"),
                        RequestKey.fresh(),
                        id,
                        AgreementStep.SIGN,
                        new Words("", "00")));
    }

    @Test
    void sending_back_wipes_what_was_signed() {
        var id = signing();
        take("CR-06", Role.DIRECTOR, id, AgreementStep.SIGN, "");
        refused("REASON_MISSING", () -> take("CR-07", Role.DIRECTOR, id, AgreementStep.SEND_BACK, ""));
        take("CR-07", Role.DIRECTOR, id, AgreementStep.SEND_BACK, "Durée trop longue.");
        assertThat(state(id)).isEqualTo(AgreementState.DRAFT);
        assertThat(view(id).agreement().text().parties())
                .allSatisfy(party -> assertThat(party.signed()).isNull());
    }

    @Test
    void any_party_suspends_alone_and_only_that_party_resumes() {
        var id = active();
        take("CR-07", Role.PRIVACY_OFFICER, id, AgreementStep.SUSPEND, "Incident.");
        assertThat(state(id)).isEqualTo(AgreementState.SUSPENDED);
        refused("NOT_YOURS", () -> take("CR-06", Role.DIRECTOR, id, AgreementStep.RESUME, ""));
        take("CR-07", Role.DIRECTOR, id, AgreementStep.RESUME, "");
        assertThat(state(id)).isEqualTo(AgreementState.ACTIVE);
    }

    /** Role × step × state: what the table and the posts do not allow is refused, and changes nothing. */
    @Test
    void no_post_takes_a_step_that_is_not_its_own() {
        for (var state : List.of(
                AgreementState.DRAFT, AgreementState.LEGAL_REVIEW, AgreementState.SIGNING, AgreementState.ACTIVE)) {
            var id = in(state);
            for (var actor : stage.everyone("CR-07")) {
                for (var step : AgreementStep.values()) {
                    if (!view(id).agreement().may(actor, step)) {
                        refused(
                                null,
                                () -> agreements.take(
                                        actor, RequestKey.fresh(), id, step, new Words("motif", view(id).digest())));
                        assertThat(state(id)).as("%s %s", actor.role(), step).isEqualTo(state);
                    }
                }
            }
        }
    }

    @Test
    void a_draft_is_unknown_to_whoever_is_no_party() {
        var id = drafted(draft("CR-06", "CR-07"));
        var stranger = stage.actor(Role.DIRECTOR, "CR-13");
        refused("UNKNOWN", () -> agreements.view(stranger, id));
        refused("UNKNOWN", () -> agreements.take(stranger, RequestKey.fresh(), id, AgreementStep.SIGN, Words.none()));
        assertThat(agreements.known(stranger)).extracting(Agreement::id).doesNotContain(id);
        assertThat(agreements.view(stranger, active()).agreement().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void what_is_wrong_with_a_draft_is_said() {
        var good = draft("CR-06", "CR-07");
        refused(
                "TITLE_MISSING",
                () -> drafted(new Draft(new Bilingual(" ", "x"), good.terms(), good.parties(), good.articles(), null)));
        refused("PARTIES_MISSING", () -> drafted(draft("CR-06")));
        refused("DRAFTER_MISSING", () -> drafted(draft("CR-07", "CR-13")));
        refused("PARTY_UNKNOWN", () -> drafted(draft("CR-06", "NOBODY")));
        refused("BEYOND_QUEBEC", () -> drafted(withTerms(good, terms(false, true))));
        refused(
                "ARTICLES_MISSING",
                () -> drafted(new Draft(good.title(), good.terms(), good.parties(), List.of(), null)));
        refused("BASIS_UNKNOWN", () -> drafted(articles(good, "LPJ-72.8")));
        refused("BASIS_UNKNOWN", () -> drafted(articles(good, "'; drop table")));
        refused("NOT_YOURS", () -> agreements.draft(stage.actor(Role.ANALYST, "CR-06"), RequestKey.fresh(), good));
    }

    @Test
    void two_authors_do_not_overwrite_each_other() {
        var id = drafted(draft("CR-06", "CR-07"));
        var author = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        agreements.revise(author, id, 0, draft("CR-06", "CR-07"));
        refused("CHANGED", () -> agreements.revise(author, id, 0, draft("CR-06", "CR-07")));
        assertThat(view(id).agreement().version()).isEqualTo(1);
    }

    @Test
    void a_double_click_drafts_once_and_signs_once() throws Exception {
        var key = RequestKey.fresh();
        var author = stage.actor(Role.RUNAWAY_LIAISON, "CR-06");
        var made = Set.of(
                agreements.draft(author, key, draft("CR-06", "CR-07")),
                agreements.draft(author, RequestKey.fresh(), draft("CR-06", "CR-07")));
        assertThat(agreements.draft(author, key, draft("CR-06", "CR-07"))).isIn(made);
        var id = signing();
        var digest = view(id).digest();
        var refusals = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    try {
                        agreements.take(
                                stage.actor(Role.DIRECTOR, "CR-06"),
                                RequestKey.fresh(),
                                id,
                                AgreementStep.SIGN,
                                new Words("", digest));
                    } catch (Refused refused) {
                        refusals.incrementAndGet();
                    }
                });
            }
        }
        assertThat(refusals).hasValue(7);
        assertThat(view(id).history())
                .filteredOn(line -> line.step().equals("SIGN"))
                .hasSize(1);
    }

    @Test
    void the_calendar_announces_the_end_and_brings_it() {
        var id = active();
        clock.set(at(LAST.minusDays(91)));
        renewals.ring();
        assertThat(state(id)).isEqualTo(AgreementState.ACTIVE);
        clock.set(at(LAST.minusDays(80)));
        renewals.ring();
        renewals.ring();
        assertThat(state(id)).isEqualTo(AgreementState.RENEWAL_DUE);
        clock.set(at(LAST));
        renewals.ring();
        assertThat(state(id)).isEqualTo(AgreementState.RENEWAL_DUE);
        clock.set(at(LAST.plusDays(1)));
        renewals.ring();
        assertThat(state(id)).isEqualTo(AgreementState.EXPIRED);
        assertThat(view(id).history()).extracting(Happening::step).endsWith("FALL_DUE", "EXPIRE");
    }

    @Test
    void a_new_agreement_replaces_the_one_it_names() {
        var old = active();
        var text = draft("CR-06", "CR-07");
        var id = drafted(new Draft(text.title(), text.terms(), text.parties(), text.articles(), old));
        sign(id);
        assertThat(state(id)).isEqualTo(AgreementState.ACTIVE);
        assertThat(state(old)).isEqualTo(AgreementState.SUPERSEDED);
    }

    @Test
    void the_simulator_says_what_a_draft_would_open() {
        var text = draft("CR-06", "CR-07");
        var id = drafted(text);
        var lines = simulator.of(
                stage.actor(Role.DIRECTOR, "CR-07"),
                id,
                new OrganisationId("CR-06"),
                new OrganisationId("CR-07"),
                Role.POLICE_OFFICER);
        assertThat(lines).hasSize(10);
        var identity = lines.stream()
                .filter(line -> line.purpose() == Purpose.FOLLOW_RUNAWAY && line.category() == Category.IDENTITY)
                .findFirst()
                .orElseThrow();
        assertThat(identity.with()).isEqualTo(new Cover.By(view(id).agreement().code(), 1, "LPJ-72.6"));
        assertThat(Arrays.stream(AgreementState.values()).filter(AgreementState::decides))
                .containsExactly(AgreementState.ACTIVE, AgreementState.RENEWAL_DUE);
    }

    private AgreementId in(AgreementState state) {
        return switch (state) {
            case DRAFT -> drafted(draft("CR-06", "CR-07"));
            case LEGAL_REVIEW -> {
                var id = drafted(draft("CR-06", "CR-07"));
                take("CR-06", Role.RUNAWAY_LIAISON, id, AgreementStep.SUBMIT, "");
                yield id;
            }
            case SIGNING -> signing();
            default -> active();
        };
    }

    private AgreementId signing() {
        var id = drafted(draft("CR-06", "CR-07"));
        take("CR-06", Role.RUNAWAY_LIAISON, id, AgreementStep.SUBMIT, "");
        review(id);
        return id;
    }

    private AgreementId active() {
        var id = drafted(draft("CR-06", "CR-07"));
        sign(id);
        return id;
    }

    private void sign(AgreementId id) {
        take("CR-06", Role.RUNAWAY_LIAISON, id, AgreementStep.SUBMIT, "");
        review(id);
        take("CR-06", Role.DIRECTOR, id, AgreementStep.SIGN, "");
        take("CR-07", Role.DIRECTOR, id, AgreementStep.SIGN, "");
    }

    private void review(AgreementId id) {
        take("CR-06", Role.PRIVACY_OFFICER, id, AgreementStep.REVIEW, "ÉFVP-1");
        take("CR-07", Role.PRIVACY_OFFICER, id, AgreementStep.REVIEW, "ÉFVP-1");
    }

    private AgreementId drafted(Draft draft) {
        return agreements.draft(stage.actor(Role.RUNAWAY_LIAISON, "CR-06"), RequestKey.fresh(), draft);
    }

    private void take(String organisation, Role role, AgreementId id, AgreementStep step, String note) {
        Actor actor = stage.actor(role, organisation);
        agreements.take(
                actor,
                RequestKey.fresh(),
                id,
                step,
                new Words(note, agreements.view(actor, id).digest()));
    }

    private AgreementView view(AgreementId id) {
        return agreements.view(stage.actor(Role.DIRECTOR, "CR-06"), id);
    }

    private AgreementState state(AgreementId id) {
        return view(id).agreement().state();
    }

    private static Draft draft(String... parties) {
        return new Draft(
                new Bilingual("Entente d’essai", "Test agreement"),
                terms(false, false),
                Arrays.stream(parties).map(OrganisationId::new).map(Party::both).toList(),
                List.of(new Article(
                        1, Purpose.FOLLOW_RUNAWAY, Set.of(Category.IDENTITY, Category.EPISODE), Set.of(), "LPJ-72.6")),
                null);
    }

    private static Draft withTerms(Draft draft, Terms terms) {
        return new Draft(draft.title(), terms, draft.parties(), draft.articles(), null);
    }

    private static Draft articles(Draft draft, String basis) {
        return new Draft(
                draft.title(),
                draft.terms(),
                draft.parties(),
                List.of(new Article(1, Purpose.FOLLOW_RUNAWAY, Set.of(Category.CARD), Set.of(), basis)),
                null);
    }

    private static Terms terms(boolean opinion, boolean outside) {
        return new Terms(FIRST, LAST, 365, outside, "", opinion, "", new Bilingual("", ""));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(Times.QUEBEC).toInstant();
    }

    private static void refused(@Nullable String reason, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class).isThrownBy(verb).satisfies(refused -> {
            if (reason != null) {
                assertThat(Objects.requireNonNull(refused.refusal()).name()).isEqualTo(reason);
            }
        });
    }
}
