package org.filet.runaways.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.Basis;
import org.filet.kernel.OrganisationId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the SQL of {@code runaways.lead_proposal}: one open for an episode, whoever writes; an answer is never changed. */
@Component
class LeadProposalTable {

    private final JdbcClient jdbc;

    LeadProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** « P-26-000007 »: tells the year and the order, nothing else. */
    String number(Instant now) {
        long next = jdbc.sql("select nextval('runaways.lead_number')")
                .query(Long.class)
                .single();
        return "P-%02d-%06d".formatted(now.atZone(Times.QUEBEC).getYear() % 100, next);
    }

    /** @throws Refused where one stands open already */
    void insert(LeadProposal proposal) {
        try {
            jdbc.sql("""
                    insert into runaways.lead_proposal
                      (id, number, episode, holder, from_region, to_region, reason, position, organisation, asked, basis,
                       basis_reference, at, due_at)
                    values (:id, :number, :episode, :holder, :from, :to, :reason, :position, :organisation, :asked, :basis,
                            :reference, :at, :due)
                    """)
                    .param("id", proposal.id())
                    .param("number", proposal.number())
                    .param("episode", proposal.episode().value())
                    .param("holder", proposal.holder().code())
                    .param("from", proposal.from().code())
                    .param("to", proposal.to().code())
                    .param("reason", proposal.reason().name())
                    .param("position", proposal.by().position().value())
                    .param("organisation", proposal.by().organisation().code())
                    .param("asked", proposal.asked().code())
                    .param("basis", proposal.by().basis().code())
                    .param("reference", proposal.by().basis().reference())
                    .param("at", proposal.by().at().atOffset(ZoneOffset.UTC))
                    .param("due", proposal.dueAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(LeadRefusal.ALREADY_PROPOSED, e);
        }
    }

    Optional<LeadProposal> find(UUID id) {
        return jdbc.sql("select * from runaways.lead_proposal where id = :id")
                .param("id", id)
                .query(LeadProposalTable::proposal)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<LeadProposal> lock(UUID id) {
        return jdbc.sql("select * from runaways.lead_proposal where id = :id for update")
                .param("id", id)
                .query(LeadProposalTable::proposal)
                .optional();
    }

    /** The one that stands open. */
    Optional<LeadProposal> open(EpisodeId episode) {
        return jdbc.sql("select * from runaways.lead_proposal where episode = :episode and state = 'OPEN'")
                .param("episode", episode.value())
                .query(LeadProposalTable::proposal)
                .optional();
    }

    /** The one that stands open, held; where the clock holds it, as the clock leaves it. */
    Optional<LeadProposal> lockOpen(EpisodeId episode) {
        return jdbc.sql("select * from runaways.lead_proposal where episode = :episode and state = 'OPEN' for update")
                .param("episode", episode.value())
                .query(LeadProposalTable::proposal)
                .optional();
    }

    /** Of an episode, the oldest first. */
    List<LeadProposal> of(EpisodeId episode, int most) {
        return jdbc.sql("select * from runaways.lead_proposal where episode = :episode order by turn limit :most")
                .param("episode", episode.value())
                .param("most", most)
                .query(LeadProposalTable::proposal)
                .list();
    }

    /** What was asked of a region and stands open, or lapsed since then; the oldest first. */
    List<LeadProposal> askedOf(RegionId region, Instant since, int most) {
        return jdbc.sql("""
                select * from runaways.lead_proposal
                 where to_region = :region and (state = 'OPEN' or (state = 'LAPSED' and answered_at > :since))
                 order by turn limit :most
                """)
                .param("region", region.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(LeadProposalTable::proposal)
                .list();
    }

    /** The last word on each episode that an organisation asked about, where it was no or nothing, and new since then. */
    List<LeadProposal> notTaken(OrganisationId proposer, Instant since, int most) {
        return jdbc.sql("""
                select * from runaways.lead_proposal p
                 where organisation = :proposer and state in ('LAPSED', 'DECLINED') and answered_at > :since
                   and not exists (select 1 from runaways.lead_proposal n where n.episode = p.episode and n.turn > p.turn)
                 order by turn limit :most
                """)
                .param("proposer", proposer.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(LeadProposalTable::proposal)
                .list();
    }

    void answer(UUID id, LeadState state, @Nullable LeadDecline declined, LeadProposal.Said answer) {
        jdbc.sql("""
                update runaways.lead_proposal
                   set state = :state, declined = :declined, answered_at = :at, answered_position = :position,
                       answered_organisation = :organisation, answered_basis = :basis, answered_reference = :reference
                 where id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("declined", declined == null ? null : declined.name(), Types.VARCHAR)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("position", answer.position().value())
                .param("organisation", answer.organisation().code())
                .param("basis", answer.basis().code())
                .param("reference", answer.basis().reference())
                .param("id", id)
                .update();
    }

    /** Those whose time is over, held; whoever answers at this moment, or another node, is passed over. */
    List<LeadProposal> due(Instant now, int most) {
        return jdbc.sql("""
                select * from runaways.lead_proposal where state = 'OPEN' and due_at <= :now
                 order by due_at limit :most for update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(LeadProposalTable::proposal)
                .list();
    }

    private static LeadProposal proposal(ResultSet row, int number) throws SQLException {
        var declined = row.getString("declined");
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        return new LeadProposal(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new EpisodeId(row.getObject("episode", UUID.class)),
                new OrganisationId(row.getString("holder")),
                new RegionId(row.getString("from_region")),
                new RegionId(row.getString("to_region")),
                LeadReason.valueOf(row.getString("reason")),
                new LeadProposal.Said(
                        new PositionId(row.getObject("position", UUID.class)),
                        new OrganisationId(row.getString("organisation")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Basis(row.getString("basis"), row.getString("basis_reference"))),
                new OrganisationId(row.getString("asked")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                LeadState.valueOf(row.getString("state")),
                declined == null ? null : LeadDecline.valueOf(declined),
                answered == null
                        ? null
                        : new LeadProposal.Said(
                                new PositionId(row.getObject("answered_position", UUID.class)),
                                new OrganisationId(row.getString("answered_organisation")),
                                answered.toInstant(),
                                new Basis(row.getString("answered_basis"), row.getString("answered_reference"))));
    }
}
