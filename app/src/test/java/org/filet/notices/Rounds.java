package org.filet.notices;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.filet.kernel.OrganisationId;
import org.filet.network.Positions;
import org.filet.network.Staff;
import org.filet.testing.Outside;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sender's threads do, when a test says so and by the ways out that it opens. */
@TestComponent
final class Rounds {

    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final NoticesSettings SETTINGS =
            new NoticesSettings(URI.create("https://filet.example/"), PAUSE, Duration.ofSeconds(2), Duration.ofDays(7));

    private final ItemTable items;
    private final ReaderTable readers;
    private final ChoiceTable choices;
    private final Addresses addresses;
    private final Devices devices;
    private final Spreading spreading;
    private final Positions positions;
    private final Staff staff;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient outside;

    Rounds(
            ItemTable items,
            ReaderTable readers,
            ChoiceTable choices,
            Addresses addresses,
            Devices devices,
            Spreading spreading,
            Positions positions,
            Staff staff,
            Clock clock,
            TransactionTemplate transaction,
            @Outside JdbcClient outside) {
        this.items = items;
        this.readers = readers;
        this.choices = choices;
        this.addresses = addresses;
        this.devices = devices;
        this.spreading = spreading;
        this.positions = positions;
        this.staff = staff;
        this.clock = clock;
        this.transaction = transaction;
        this.outside = outside;
    }

    /** Nobody chose anything, nothing waits, no alert of another test falls late. */
    void quiet() {
        outside.sql("delete from notices.waiting; delete from notices.item; delete from notices.reader;"
                        + " delete from notices.choice; delete from notices.address; delete from notices.device;"
                        + " update alerts.copy set late_at = now() where late_at is null")
                .update();
    }

    Notices notices(Channels channels) {
        var sms = new SmsSettings(null, "", null, List.of("+1"), true, Duration.ofSeconds(2));
        return new Notices(
                choices, addresses, devices, readers, channels, sms, new Marks(SETTINGS), positions, staff, clock);
    }

    Post post(Channels channels) {
        return new Post(
                readers, choices, addresses, devices, positions, staff, channels, new Marks(SETTINGS), SETTINGS, clock);
    }

    void spread() {
        boolean more = true;
        while (more) {
            more = spreading.some();
        }
    }

    void round(Channels channels) {
        spread();
        for (var way : Way.values()) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(
                        transaction.execute(status -> post(channels).one(way)));
            }
        }
    }

    UUID waits(String organisation, Urgency urgency) {
        var about = UUID.randomUUID();
        transaction.executeWithoutResult(status -> items.insert(
                List.of(new Word.Waits(new OrganisationId(organisation), about, urgency)), clock.instant()));
        return about;
    }
}
