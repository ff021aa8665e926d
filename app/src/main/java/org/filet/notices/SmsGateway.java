package org.filet.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Text messages by the operator's gateway, which is told a number and a message of one line and a link. */
final class SmsGateway implements Channel<String> {

    private static final Logger log = LoggerFactory.getLogger(SmsGateway.class);

    /** Of the gateway and who may use it, not of the number. */
    private static final Set<Integer> NOT_THE_NUMBER_S = Set.of(401, 402, 403, 404, 405, 407, 408, 425, 429);

    private final URI url;
    private final String authorization;
    private final Answers answers;

    SmsGateway(SmsSettings settings, URI url, Answers answers) {
        this.url = url;
        this.authorization = authorization(settings);
        this.answers = answers;
    }

    private static String authorization(SmsSettings settings) {
        var file = settings.passwordFile();
        if (file == null) {
            return "";
        }
        try {
            var secret = Files.readString(file).strip();
            return settings.user().isEmpty()
                    ? "Bearer " + secret
                    : "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((settings.user() + ":" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome send(String number, Message message) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("to", number, "text", message.text()));
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var answer = answers.status(request.build());
        return answer.isPresent() ? outcome(answer.getAsInt()) : new Outcome.Later();
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Taken();
        }
        if (status >= 400 && status < 500 && !NOT_THE_NUMBER_S.contains(status)) {
            return new Outcome.Refused(status);
        }
        log.warn("the SMS gateway answers {}: messages wait", status);
        return new Outcome.Later();
    }
}
