package org.filet.runaways.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.filet.agreements.Consent;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.preventive.PreventiveAnswer;
import org.filet.runaways.preventive.PreventiveAudience;
import org.filet.runaways.preventive.PreventiveItem;
import org.filet.runaways.preventive.PreventiveSheets;
import org.filet.runaways.preventive.PreventiveTalk;
import org.filet.runaways.preventive.PreventiveTopic;
import org.filet.web.Fields;
import org.filet.web.FormAgain;
import org.filet.web.RequestKey;
import org.filet.web.Times;
import org.filet.web.paper.Paper;
import org.filet.youths.Gender;
import org.filet.youths.Identity;
import org.filet.youths.YouthId;
import org.filet.youths.Youths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fiches préventives as they are made with the youth; what is sealed shows on none of these pages. */
@Controller
@RequestMapping("/preventive")
class PreventivePages {

    private static final int USUAL_MONTHS = 6;

    private final PreventiveSheets sheets;
    private final Youths youths;
    private final Paper paper;
    private final Clock clock;

    PreventivePages(PreventiveSheets sheets, Youths youths, Paper paper, Clock clock) {
        this.sheets = sheets;
        this.youths = youths;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView start(Actor actor) {
        return start(actor, List.of(), false, null);
    }

    /** The name searched travels in the body of a POST, never in an address. */
    @PostMapping("/search")
    ModelAndView search(Actor actor, @RequestParam(defaultValue = "") String name) {
        return start(actor, youths.search(actor, name), true, null);
    }

    @PostMapping("/files")
    ModelAndView begin(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        var born = new Fields(fields).day("birthDate").orElse(null);
        try {
            var youth = sheets.begin(
                    actor,
                    sent.key(),
                    Identity.named(
                            sent.text("givenNames"),
                            sent.text("surnames"),
                            born,
                            sent.one("gender", Gender.class).orElse(Gender.UNKNOWN)));
            return new ModelAndView("redirect:/preventive/" + youth.value());
        } catch (Refused refused) {
            return FormAgain.of(refused, error -> start(actor, List.of(), false, error));
        }
    }

    /** The same form without anybody: on paper, for the conversation. */
    @GetMapping("/form")
    ModelAndView blank() {
        return form(new ModelAndView("runaways/preventive-form"), Sent.nothing());
    }

    @GetMapping("/form.pdf")
    ModelAndView blankPdf() {
        return paper.pdf(blank(), "preventive");
    }

    @GetMapping("/{youth}")
    ModelAndView making(Actor actor, @PathVariable UUID youth) {
        var making = sheets.making(actor, new YouthId(youth));
        var sent = making.draft().map(draft -> typed(draft.talk())).orElseGet(this::fresh);
        return page(making, sent, RequestKey.fresh(), null);
    }

    /** Puts aside or seals: the two buttons of one form. */
    @PostMapping("/{youth}")
    ModelAndView write(
            Actor actor,
            @PathVariable UUID youth,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        var id = new YouthId(youth);
        boolean seals = sent.text("then").equals("seal");
        return told(actor, id, sent, seals ? "SEALED" : "DRAFTED", afterwards, () -> {
            if (seals) {
                sheets.seal(actor, sent.key(), id, seen(sent), talk(sent));
            } else {
                sheets.draft(actor, sent.key(), id, talk(sent));
            }
        });
    }

    @PostMapping("/{youth}/drop")
    ModelAndView drop(Actor actor, @PathVariable UUID youth, RedirectAttributes afterwards) {
        var id = new YouthId(youth);
        return told(actor, id, Sent.nothing(), "DROPPED", afterwards, () -> sheets.drop(actor, id));
    }

    @PostMapping("/{youth}/refuse")
    ModelAndView refuse(
            Actor actor,
            @PathVariable UUID youth,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes afterwards) {
        var sent = new Sent(fields);
        var id = new YouthId(youth);
        return told(
                actor,
                id,
                sent,
                "REFUSED",
                afterwards,
                () -> sheets.refuse(
                        actor,
                        sent.key(),
                        id,
                        sent.one("language", Consent.Language.class).orElse(Consent.Language.FR),
                        sent.one("givenBy", Consent.GivenBy.class).orElse(Consent.GivenBy.YOUTH)));
    }

    private ModelAndView told(
            Actor actor, YouthId id, Sent sent, String done, RedirectAttributes afterwards, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            var key = sent.id("key").map(RequestKey::new).orElseGet(RequestKey::fresh);
            return FormAgain.of(refused, error -> page(sheets.making(actor, id), sent, key, error));
        }
        afterwards.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/preventive/" + id.value());
    }

    private ModelAndView start(Actor actor, List<Youths.Found> found, boolean searched, @Nullable String error) {
        return new ModelAndView("runaways/preventive-start")
                .addObject("found", found)
                .addObject("searched", searched)
                .addObject("due", sheets.due(actor))
                .addObject("genders", Gender.values())
                .addObject("key", RequestKey.fresh())
                .addObject("error", error);
    }

    private static ModelAndView page(
            PreventiveSheets.Making making, Sent sent, RequestKey key, @Nullable String error) {
        return form(new ModelAndView("runaways/preventive"), sent)
                .addObject("making", making)
                .addObject("key", key)
                .addObject("error", error);
    }

    private static ModelAndView form(ModelAndView page, Sent sent) {
        return page.addObject("sent", sent)
                .addObject("topics", PreventiveTopic.values())
                .addObject("audiences", PreventiveAudience.values())
                .addObject("answers", EnumSet.of(PreventiveAnswer.AGREED, PreventiveAnswer.PARTLY))
                .addObject("givers", Consent.GivenBy.values())
                .addObject("languages", Consent.Language.values());
    }

    private static PreventiveTalk talk(Sent sent) {
        var items = Arrays.stream(PreventiveTopic.values())
                .map(topic -> new PreventiveItem(
                        topic,
                        sent.many("told-" + topic, PreventiveAudience.class),
                        sent.text("said-" + topic),
                        sent.text("noted-" + topic)))
                .toList();
        return new PreventiveTalk(
                sent.one("language", Consent.Language.class).orElse(null),
                sent.one("answer", PreventiveAnswer.class).orElse(null),
                sent.one("givenBy", Consent.GivenBy.class).orElse(null),
                sent.text("present"),
                items,
                new Fields(sent.fields()).day("reviewOn").orElse(null));
    }

    private Sent fresh() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add(
                "reviewOn",
                LocalDate.ofInstant(clock.instant(), Times.QUEBEC)
                        .plusMonths(USUAL_MONTHS)
                        .toString());
        return new Sent(fields);
    }

    private static Sent typed(PreventiveTalk talk) {
        var fields = new LinkedMultiValueMap<String, String>();
        put(fields, "language", talk.language());
        put(fields, "answer", talk.answer());
        put(fields, "givenBy", talk.givenBy());
        put(fields, "reviewOn", talk.reviewOn());
        fields.add("present", talk.present());
        talk.items().forEach(item -> {
            fields.add("said-" + item.topic(), item.said());
            fields.add("noted-" + item.topic(), item.noted());
            item.told().forEach(audience -> fields.add("told-" + item.topic(), audience.name()));
        });
        return new Sent(fields);
    }

    private static void put(MultiValueMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name, value.toString());
        }
    }

    private static int seen(Sent sent) {
        return sent.text("seen").matches("[0-9]{1,6}") ? Integer.parseInt(sent.text("seen")) : 0;
    }
}
