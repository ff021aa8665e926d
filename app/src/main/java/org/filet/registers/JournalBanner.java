package org.filet.registers;

import java.util.List;
import org.filet.web.Banner;
import org.filet.web.BannerSource;
import org.springframework.stereotype.Component;

/** Says on every page that entries wait: what is done meanwhile is traced, and not yet verifiable from outside. */
@Component
class JournalBanner implements BannerSource {

    private final Sequencer sequencer;

    JournalBanner(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public List<Banner> now() {
        return sequencer.failing() ? List.of(new Banner("registers.journal.behind")) : List.of();
    }
}
