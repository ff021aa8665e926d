package org.filet.runaways.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filet.kernel.Actor;
import org.filet.kernel.Refused;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Runaways;
import org.filet.runaways.Step;
import org.filet.web.Resumption;
import org.filet.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** A declaration and the steps of an episode, taken in after the database was away. */
@Component("runawayFormsAgain")
class FormsAgain implements Resumption {

    private static final String REPORT = "/episodes/new";
    private static final Pattern STEP = Pattern.compile("/episodes/([0-9a-f-]{36})/([a-z-]+)");

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
    public void resume(Actor actor, String path, MultiValueMap<String, String> fields) {
        var sent = new Sent(fields);
        if (path.equals(REPORT)) {
            report(actor, sent);
            return;
        }
        var step = step(path).orElseThrow(() -> new Refused(PageRefusal.NO_SUCH_STEP));
        runaways.act(actor, sent.key(), episode(path), forms.deed(step, sent));
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
