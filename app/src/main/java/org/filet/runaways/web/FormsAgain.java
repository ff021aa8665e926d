package org.filet.runaways.web;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Runaways;
import org.filet.runaways.Step;
import org.filet.web.FormWords;
import org.filet.web.Resumption;
import org.filet.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A declaration and the steps of an episode, taken in after the database was away. */
@Component("runawayFormsAgain")
class FormsAgain implements Resumption {

    private static final String REPORT = "/episodes/new";
    private static final Pattern STEP = Pattern.compile("/episodes/([0-9a-f-]{36})/([a-z-]+)");

    private static final FormWords WORDS = new FormWords(
            List.of("runaways.field.", "runaways.report."),
            Map.ofEntries(
                    entry("origin", List.of("runaways.Origin.")),
                    entry("circumstances", List.of("runaways.Circumstance.")),
                    entry("immediate", List.of("runaways.ImmediateReason.")),
                    entry("done", List.of("runaways.Verification.")),
                    entry("gender", List.of("youths.gender.")),
                    entry("what", List.of("runaways.report.")),
                    entry("adult", List.of("runaways.Adult.")),
                    entry("call", List.of("runaways.ParentsCall.")),
                    entry("reason", List.of("runaways.CancelReason.")),
                    entry("concern", List.of("runaways.Concern.")),
                    entry("channel", List.of("runaways.Channel.")),
                    entry("reply", List.of("runaways.Reply.")),
                    entry("by", List.of("runaways.Finder.")),
                    entry("mode", List.of("runaways.ReturnMode.")),
                    entry("listener", List.of("runaways.Listener.")),
                    entry("outcome", List.of("runaways.InterviewOutcome.", "runaways.Outcome."))));

    private final Runaways runaways;
    private final StepForm forms;
    private final Clock clock;

    FormsAgain(Runaways runaways, StepForm forms, Clock clock) {
        this.runaways = runaways;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public boolean takes(String path) {
        return path.equals(REPORT) || step(path).isPresent();
    }

    @Override
    public boolean leadsThere(String path) {
        return path.equals(REPORT);
    }

    @Override
    public FormWords words() {
        return WORDS;
    }

    @Override
    public void resume(Actor actor, String path, MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        if (path.equals(REPORT)) {
            report(actor, sent);
            return;
        }
        var step = step(path).orElseThrow(() -> new Refused(PageRefusal.NO_SUCH_STEP));
        runaways.act(actor, sent.key(), episode(path), forms.deed(step, sent), StepForm.done(sent));
    }

    private void report(Actor actor, Sent sent) {
        var form = new ReportForm(sent, LocalDate.ofInstant(clock.instant(), Times.QUEBEC));
        var report = form.read(sent.text("what").equals("declare"))
                .orElseThrow(() -> new Refused(PageRefusal.FORM_INCOMPLETE));
        runaways.report(actor, sent.key(), report);
    }

    private static Optional<Step> step(String path) {
        var match = STEP.matcher(path);
        return match.matches() ? EpisodePages.step(match.group(2)) : Optional.empty();
    }

    private static EpisodeId episode(String path) {
        var match = STEP.matcher(path);
        return EpisodeId.parse(match.matches() ? match.group(1) : "");
    }
}
