package org.filet.alerts;

import java.util.Optional;
import org.filet.agreements.Access;
import org.filet.agreements.Action;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.EpisodeSummary;
import org.filet.runaways.Episodes;
import org.filet.youths.Photos;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photograph on cards. It stays in the file: copies show it, marked as theirs, while their alert is out. */
@Service
@Transactional
public class CardPhotos {

    private final Photos photos;
    private final Episodes episodes;
    private final Inbox inbox;
    private final AlertTable table;
    private final Watermark watermark;
    private final Access access;

    CardPhotos(Photos photos, Episodes episodes, Inbox inbox, AlertTable table, Watermark watermark, Access access) {
        this.photos = photos;
        this.episodes = episodes;
        this.inbox = inbox;
        this.table = table;
        this.watermark = watermark;
        this.access = access;
    }

    /** Whether the file holds one; for whoever may keep it there. */
    public boolean there(Actor actor, EpisodeId id) {
        return photos.there(episode(actor, id).youth());
    }

    /** @throws Refused where it is no picture, or too large */
    public void put(Actor actor, EpisodeId id, byte[] uploaded) {
        var episode = episode(actor, id);
        photos.put(actor, episode.youth(), episode.holding(), uploaded);
    }

    public void remove(Actor actor, EpisodeId id) {
        var episode = episode(actor, id);
        photos.remove(actor, episode.youth(), episode.holding());
    }

    /** As the file has it, a JPEG. */
    public Optional<byte[]> own(Actor actor, EpisodeId id) {
        var episode = episode(actor, id);
        return photos.see(actor, episode.youth(), episode.holding());
    }

    /**
     * On one copy, marked across as that organisation's.
     *
     * @throws Refused as {@link Inbox#open} has it, or where the card shows none, any more or at all
     */
    public byte[] onCard(Actor actor, CopyId id) {
        var view = inbox.open(actor, id);
        if (!view.photo()) {
            throw new Refused(AlertRefusal.UNKNOWN);
        }
        var alert = table.find(view.copy().alert()).orElseThrow();
        return photos.see(actor, alert.youth(), alert.holding())
                .map(picture -> watermark.across(picture, view.watermark()))
                .orElseThrow(() -> new Refused(AlertRefusal.UNKNOWN));
    }

    private EpisodeSummary episode(Actor actor, EpisodeId id) {
        var episode = episodes.summary(actor, id);
        access.require(actor, Action.KEEP_PHOTO, episode.holding());
        return episode;
    }
}
