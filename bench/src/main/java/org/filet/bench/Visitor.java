package org.filet.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser without scripts: a session, its cookie, its forms' token. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI address;
    private String token = "";

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signedIn(URI address, String persona) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.token = tokenIn(visitor.page("/personas"));
        visitor.submit("/personas/" + persona, Map.of());
        visitor.token = tokenIn(visitor.page("/episodes/new"));
        return visitor;
    }

    /** Somebody who has not signed in, with the form of this page. */
    static Visitor at(URI address, String path) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.token = tokenIn(visitor.page(path));
        return visitor;
    }

    /** Sends the form of this page and returns the code that the answer shows. */
    String codeShown(String path) throws IOException, InterruptedException {
        var found = CODE.matcher(post(path, Map.of(), 200).body());
        if (!found.find()) {
            throw new IllegalStateException("no code on the page");
        }
        return found.group(1);
    }

    /** What is done at each word of a stream. */
    interface Heard {
        void word() throws IOException, InterruptedException;
    }

    /** Listens until the stream ends. */
    void listen(String path, Heard heard) throws IOException, InterruptedException {
        var stream = client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofLines());
        try (var lines = stream.body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event:changed") || line.startsWith("event:hello")) {
                    heard.word();
                }
            }
        }
    }

    /** As a page asks again by itself. */
    String refreshed(String path) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(address.resolve(path)).header("Filet-Refresh", "yes"), 200)
                .body();
    }

    /** What a page answers, whatever it is. */
    int status(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString())
                .statusCode();
    }

    /** @throws IllegalStateException unless the page is there */
    String page(String path) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(address.resolve(path)), 200).body();
    }

    /**
     * Sends a form whose answer must lead to another page.
     *
     * @return the page's address
     */
    String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, 302).headers().firstValue("Location").orElseThrow();
    }

    /** Sends a form that is answered with a page. */
    void ask(String path, Map<String, String> fields) throws IOException, InterruptedException {
        post(path, fields, 200);
    }

    /** Sends a form and says what came of it. */
    int send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return client.send(form(path, fields).build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, int expected)
            throws IOException, InterruptedException {
        return answered(form(path, fields), expected);
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> answered(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(response.statusCode() + " from " + response.uri());
        }
        return response;
    }

    private static String tokenIn(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form on the page");
        }
        return found.group(1);
    }
}
