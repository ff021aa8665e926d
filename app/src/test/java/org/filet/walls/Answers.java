package org.filet.walls;

import java.io.UnsupportedEncodingException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.filet.kernel.Actor;
import org.filet.testing.Route;
import org.filet.testing.Stage;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends a request as somebody and keeps everything that they could tell two answers apart by. */
final class Answers {

    private final MockMvcTester browser;
    private final Stage stage;

    Answers(MockMvcTester browser, Stage stage) {
        this.browser = browser;
        this.stage = stage;
    }

    /** Without what differs by chance, nor the numbers that the asker sent. */
    record Answer(int status, String told) {}

    Answer of(Actor actor, Route route, String address, MultiValueMap<String, String> form, Collection<String> sent) {
        var result = browser.method(route.method())
                .uri(address)
                .params(form)
                .with(stage.as(actor))
                .exchange();
        var defect = result.getUnresolvedException();
        return defect == null
                ? new Answer(result.getResponse().getStatus(), plain(told(result), sent))
                : new Answer(500, plain(defect.toString(), sent));
    }

    /** Every field that some form has, filled in as it should be: what is asked for is refused for no other reason. */
    static MultiValueMap<String, String> form(Route route, String address, Function<Thing, String> ids) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("key", UUID.randomUUID().toString());
        form.add("youth", ids.apply(Thing.YOUTH));
        form.add("position", ids.apply(Thing.POSITION));
        Fields.ALL.forEach(form::put);
        Fields.of(route.pattern(), address).forEach(form::set);
        return form;
    }

    private static String told(MvcTestResult result) {
        var response = result.getResponse();
        var headers = new TreeMap<String, Object>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
        try {
            return headers + "\n" + result.getMvcResult().getFlashMap() + "\n" + response.getErrorMessage() + "\n"
                    + response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String told, Collection<String> sent) {
        var plain = told.replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "").replaceAll("SESSION=[^;]*", "");
        for (var id : sent) {
            plain = plain.replace(id, "ID");
        }
        return plain;
    }
}
