package org.filet.oversight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.filet.kernel.Refusal;
import org.filet.kernel.Refused;
import org.filet.network.Holders;
import org.filet.oversight.Decoys;
import org.filet.oversight.Flag;
import org.filet.oversight.Oversight;
import org.filet.oversight.Pairs;
import org.filet.registers.Accesses;
import org.filet.registers.Reading;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Episodes;
import org.filet.web.RequestKey;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own accesses, the accesses to one record, and what stood out. */
@Controller
class OversightPages {

    private final Oversight oversight;
    private final Accesses accesses;
    private final Episodes episodes;
    private final Youths youths;
    private final Decoys decoys;
    private final Pairs pairs;
    private final Holders holders;

    OversightPages(
            Oversight oversight,
            Accesses accesses,
            Episodes episodes,
            Youths youths,
            Decoys decoys,
            Pairs pairs,
            Holders holders) {
        this.oversight = oversight;
        this.accesses = accesses;
        this.episodes = episodes;
        this.youths = youths;
        this.decoys = decoys;
        this.pairs = pairs;
        this.holders = holders;
    }

    @GetMapping("/my-access")
    ModelAndView own(Actor actor) {
        var page = new ModelAndView("oversight/own");
        page.addObject("flags", oversight.own(actor));
        return with(actor, accesses.own(actor), page);
    }

    @PostMapping("/my-access/{id}")
    String explain(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String explanation,
            RedirectAttributes flash) {
        return told("/my-access", "EXPLAINED", flash, () -> oversight.explain(actor, id, explanation));
    }

    @GetMapping("/episodes/{episode}/accesses")
    ModelAndView about(Actor actor, @PathVariable UUID episode) {
        var summary = episodes.summary(actor, new EpisodeId(episode));
        var page = new ModelAndView("oversight/record");
        page.addObject("episode", summary);
        return with(actor, accesses.about(actor, summary.holding()), page);
    }

    @GetMapping("/oversight")
    ModelAndView flags(Actor actor) {
        var page = new ModelAndView("oversight/flags");
        var flags = oversight.of(actor);
        page.addObject("flags", flags);
        page.addObject("findings", Flag.Finding.values());
        page.addObject("decoys", decoys.of(actor));
        page.addObject("keepsDecoys", decoys.mayKeep(actor));
        var two = pairs.of(actor);
        page.addObject("pairs", two);
        page.addObject(
                "names",
                two.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .collect(Collectors.toMap(person -> person, holders::name)));
        page.addObject("key", RequestKey.fresh());
        page.addObject(
                "codes",
                youths.codes(
                        actor,
                        flags.stream()
                                .map(Flag::youth)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()));
        return page;
    }

    @GetMapping("/oversight/{id}")
    ModelAndView behind(Actor actor, @PathVariable UUID id) {
        return with(actor, oversight.behind(actor, id), new ModelAndView("oversight/behind"));
    }

    @PostMapping("/oversight/{id}")
    String examine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Flag.Finding finding,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        return told("/oversight", "EXAMINED", flash, () -> oversight.examine(actor, id, finding, remark));
    }

    @PostMapping("/oversight/decoys")
    String set(
            Actor actor,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String givenNames,
            @RequestParam(defaultValue = "") String surnames,
            @RequestParam @Nullable LocalDate birthDate,
            RedirectAttributes flash) {
        return told(
                "/oversight",
                "DECOY_SET",
                flash,
                () -> decoys.set(
                        actor, new RequestKey(key), Identity.named(givenNames, surnames, birthDate, Gender.UNKNOWN)));
    }

    @PostMapping("/oversight/decoys/{file}/end")
    String end(Actor actor, @PathVariable UUID file, RedirectAttributes flash) {
        return told("/oversight", "DECOY_ENDED", flash, () -> decoys.end(actor, file));
    }

    private ModelAndView with(Actor actor, List<Reading> readings, ModelAndView page) {
        page.addObject("readings", readings);
        page.addObject(
                "codes",
                youths.codes(
                        actor, readings.stream().map(Reading::about).distinct().toList()));
        return page;
    }

    private static String told(String page, String done, RedirectAttributes flash, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", done);
        } catch (Refused refused) {
            var kind = refused.refusal().kind();
            if (kind == Refusal.Kind.UNKNOWN || kind == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            flash.addFlashAttribute("error", refused.refusal().key());
        }
        return "redirect:" + page;
    }
}
