package org.filet.alerts.web;

import java.io.IOException;
import java.util.UUID;
import org.filet.alerts.CardPhotos;
import org.filet.alerts.CopyId;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.web.FormAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photograph of the youth of an episode, kept for cards; and as a card shows it. No browser keeps it. */
@Controller
class PhotoPages {

    private final CardPhotos photos;

    PhotoPages(CardPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/episodes/{episode}/photo")
    ModelAndView page(Actor actor, @PathVariable UUID episode) {
        return new ModelAndView("alerts/photo")
                .addObject("episode", episode)
                .addObject("there", photos.there(actor, new EpisodeId(episode)));
    }

    /** The door comes before the file: a stranger who sends none is told no more than one who does. */
    @PostMapping("/episodes/{episode}/photo")
    ModelAndView put(
            Actor actor,
            @PathVariable UUID episode,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            RedirectAttributes flash)
            throws IOException {
        try {
            photos.put(actor, new EpisodeId(episode), photo == null ? new byte[0] : photo.getBytes());
            return done(episode, "photo_kept", flash);
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> page(actor, episode).addObject("error", error));
        }
    }

    @PostMapping("/episodes/{episode}/photo/remove")
    ModelAndView remove(Actor actor, @PathVariable UUID episode, RedirectAttributes flash) {
        photos.remove(actor, new EpisodeId(episode));
        return done(episode, "photo_removed", flash);
    }

    @GetMapping("/episodes/{episode}/photo/image")
    ResponseEntity<byte[]> own(Actor actor, @PathVariable UUID episode) {
        return photos.own(actor, new EpisodeId(episode))
                .map(PhotoPages::jpeg)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/alerts/{copy}/photo")
    ResponseEntity<byte[]> onCard(Actor actor, @PathVariable UUID copy) {
        return jpeg(photos.onCard(actor, new CopyId(copy)));
    }

    private static ResponseEntity<byte[]> jpeg(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }

    private static ModelAndView done(UUID episode, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("photoDone", what);
        return new ModelAndView("redirect:/episodes/" + episode + "/photo");
    }
}
