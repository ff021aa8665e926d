package org.filet.alerts.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filet.alerts.AlertId;
import org.filet.alerts.Alerts;
import org.filet.alerts.Cards;
import org.filet.alerts.CopyId;
import org.filet.alerts.RecallReason;
import org.filet.alerts.RenewReason;
import org.filet.kernel.Actor;
import org.filet.kernel.RegionId;
import org.filet.runaways.EpisodeId;
import org.filet.runaways.Finder;
import org.filet.web.Fields;
import org.filet.web.FormWords;
import org.filet.web.RequestKey;
import org.filet.web.Resumption;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** An alert sent, approved, renewed or recalled, a copy answered, taken in after the database was away. */
@Component("alertFormsAgain")
class FormsAgain implements Resumption {

    private static final String ID = "([0-9a-f-]{36})";
    private static final Pattern SEND = Pattern.compile("/episodes/" + ID + "/alerts");
    private static final Pattern SENDER =
            Pattern.compile("/episodes/" + ID + "/alerts/" + ID + "/(approve|renew|widen|recall)");
    private static final Pattern RECIPIENT =
            Pattern.compile("/alerts/" + ID + "/(acknowledge|confirm-stop|locate|inform)");

    private static final FormWords WORDS = new FormWords(
            List.of("alerts.new.", "alerts.tip.", "alerts."),
            Map.of(
                    "sectors", List.of("kernel.sector."),
                    "instructions", List.of("alerts.Instruction."),
                    "posts", List.of("kernel.role."),
                    "kind", List.of("alerts.tip."),
                    "by", List.of("runaways.Finder."),
                    "reason", List.of("alerts.RecallReason.", "alerts.RenewReason.")));

    private final Alerts alerts;
    private final Cards cards;

    FormsAgain(Alerts alerts, Cards cards) {
        this.alerts = alerts;
        this.cards = cards;
    }

    @Override
    public boolean takes(String path) {
        return SEND.matcher(path).matches()
                || SENDER.matcher(path).matches()
                || RECIPIENT.matcher(path).matches();
    }

    @Override
    public boolean leadsThere(String path) {
        return path.equals("/alerts") || path.startsWith("/alerts/");
    }

    @Override
    public FormWords words() {
        return WORDS;
    }

    @Override
    public void resume(Actor actor, String path, MultiValueMap<String, String> all) {
        var fields = new Fields(all);
        var key = new RequestKey(UUID.fromString(fields.text("key")));
        when(
                SEND,
                path,
                match -> alerts.compose(actor, key, new EpisodeId(id(match, 1)), new ComposeForm(fields).content()));
        when(SENDER, path, match -> sender(actor, key, match, fields));
        when(RECIPIENT, path, match -> recipient(actor, key, match, fields));
    }

    private void sender(Actor actor, RequestKey key, Matcher match, Fields fields) {
        var episode = new EpisodeId(id(match, 1));
        var alert = new AlertId(id(match, 2));
        switch (match.group(3)) {
            case "approve" -> alerts.approve(actor, key, episode, alert);
            case "renew" ->
                alerts.renew(
                        actor,
                        key,
                        episode,
                        alert,
                        fields.one("reason", RenewReason.class).orElseThrow(IllegalArgumentException::new));
            case "widen" -> alerts.widen(actor, key, episode, alert);
            default ->
                alerts.recall(
                        actor,
                        key,
                        episode,
                        alert,
                        fields.one("reason", RecallReason.class).orElseThrow(IllegalArgumentException::new));
        }
    }

    private void recipient(Actor actor, RequestKey key, Matcher match, Fields fields) {
        var copy = new CopyId(id(match, 1));
        switch (match.group(2)) {
            case "acknowledge" -> cards.acknowledge(actor, key, copy);
            case "confirm-stop" -> cards.confirmStop(actor, key, copy);
            case "locate" ->
                cards.locate(
                        actor,
                        key,
                        copy,
                        new RegionId(fields.text("region")),
                        fields.text("municipality"),
                        fields.one("by", Finder.class).orElseThrow(IllegalArgumentException::new));
            default -> cards.inform(actor, key, copy, CardPages.tip(fields.all().toSingleValueMap()));
        }
    }

    private static void when(Pattern pattern, String path, Consumer<Matcher> deed) {
        var match = pattern.matcher(path);
        if (match.matches()) {
            deed.accept(match);
        }
    }

    private static UUID id(Matcher match, int group) {
        return UUID.fromString(match.group(group));
    }
}
