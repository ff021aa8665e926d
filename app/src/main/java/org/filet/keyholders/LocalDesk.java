package org.filet.keyholders;

import java.io.IOException;
import java.time.Clock;
import org.filet.linkage.oprf.KeyShare;
import org.filet.linkage.oprf.MalformedMessage;
import org.filet.linkage.oprf.Refusal;
import org.filet.linkage.oprf.RequestHeader;
import org.filet.linkage.oprf.ShareHolder;

/** A holder in this process: reads its share from its file, writes down what it is asked, then evaluates. */
final class LocalDesk implements Desk {

    private final int number;
    private final KeyFolder folder;
    private final Ledger ledger;
    private final ShareHolder holder;

    LocalDesk(int number, KeyFolder folder, Ledger ledger, Clock clock) {
        this.number = number;
        this.folder = folder;
        this.ledger = ledger;
        this.holder = new ShareHolder(number, clock);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public byte[] answer(Asking asking, byte[] request) throws IOException {
        RequestHeader header;
        try {
            header = RequestHeader.parse(request);
        } catch (MalformedMessage malformed) {
            return holder.evaluate(request);
        }
        hold(header.epoch());
        return switch (ledger.enter(number, asking, header)) {
            case GRANTED -> holder.evaluate(request);
            case OVER_QUOTA -> holder.refuse(header, Refusal.OVER_QUOTA);
            case REPLAYED -> holder.refuse(header, Refusal.REPLAYED);
        };
    }

    /** The file decides, each time: a share taken away is away, one that came is there. */
    private synchronized void hold(int epoch) throws IOException {
        KeyShare share = folder.share(number, epoch).orElse(null);
        if (share == null) {
            holder.retire(epoch);
            throw new IOException("Holder " + number + " has no share of epoch " + epoch);
        }
        if (holder.epochs().contains(epoch)) {
            share.destroy();
        } else {
            holder.hold(share);
        }
    }
}
