package org.filet.signin;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls one provider, and nobody else: its own scheme, host and port, no redirect, ten seconds, 256 kB. */
final class ProviderCalls implements HTTPRequestSender, ResourceRetriever {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LARGEST = 256 * 1024;
    private static final int OK = 200;

    private final HttpClient http;
    private final URI issuer;

    ProviderCalls(HttpClient http, URI issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    String get(URI address) throws IOException {
        var answer = send(HttpRequest.newBuilder(own(address)).GET());
        if (answer.statusCode() != OK) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        var request = HttpRequest.newBuilder(own(asked.getURI()))
                .method(asked.getMethod().name(), HttpRequest.BodyPublishers.ofString(asked.getBody()));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        var answer = send(request);
        var read = new HTTPResponse(answer.statusCode());
        read.setBody(answer.body());
        try {
            read.setContentType(answer.headers().firstValue("Content-Type").orElse("text/plain"));
        } catch (ParseException strange) {
            throw new IOException(strange);
        }
        return read;
    }

    private URI own(URI address) throws IOException {
        if (!IssuerRules.same(address, issuer)) {
            throw new IOException("not the provider's own address");
        }
        return address;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        var waiting = http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return waiting.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new IOException("the provider does not answer", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            waiting.cancel(true);
        }
    }
}
