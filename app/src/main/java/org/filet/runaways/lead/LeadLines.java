package org.filet.runaways.lead;

import java.util.ArrayList;
import java.util.List;
import org.filet.kernel.Actor;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.TimelineEntry;
import org.filet.runaways.TimelineSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who asked whom to lead, why, and what came of it, in an episode's history. */
@Component
class LeadLines implements TimelineSource {

    private static final int MOST = 50;

    private final LeadProposalTable table;

    LeadLines(LeadProposalTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEntry> of(Actor actor, EpisodeId episode) {
        return table.of(episode, MOST).stream()
                .flatMap(proposal -> lines(proposal).stream())
                .toList();
    }

    private static List<TimelineEntry> lines(LeadProposal proposal) {
        var lines = new ArrayList<TimelineEntry>();
        var from = "@" + proposal.from();
        var to = "@" + proposal.to();
        lines.add(line("PROPOSED", List.of(from, to, "#runaways.LeadReason." + proposal.reason()), proposal.by()));
        var answer = proposal.answer();
        if (answer != null) {
            var declined = proposal.declined();
            lines.add(line(
                    proposal.state().name(),
                    declined == null ? List.of(from, to) : List.of(from, to, "#runaways.LeadDecline." + declined),
                    answer));
        }
        return lines;
    }

    private static TimelineEntry line(String what, List<String> args, LeadProposal.Said said) {
        return new TimelineEntry(
                said.at(), "runaways.lead.line." + what, args, said.position(), said.organisation(), said.basis());
    }
}
