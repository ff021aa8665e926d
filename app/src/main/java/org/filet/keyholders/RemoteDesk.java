package org.filet.keyholders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.filet.linkage.oprf.KeyHolder;

/** A holder elsewhere, over HTTPS; what comes back must bear the signature of the secret shared with it. */
final class RemoteDesk implements Desk {

    private static final int OK = 200;

    /** Whoever answers in a holder's place is not read to its end. */
    private static final HttpResponse.BodyHandler<byte[]> LIMITED =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), KeyHolder.LONGEST_ANSWER);

    private final int number;
    private final URI address;
    private final Signature signature;
    private final Duration patience;
    private final HttpClient http;

    RemoteDesk(int number, URI base, Signature signature, Duration patience, HttpClient http) {
        this.number = number;
        this.address = base.resolve(Wire.PATH);
        this.signature = signature;
        this.patience = patience;
        this.http = http;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public byte[] answer(Asking asking, byte[] request) throws IOException {
        var behalf = Wire.write(asking);
        var signed = signature.ofRequest(number, behalf, request);
        var sent = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/octet-stream")
                .header(Wire.ASKING, behalf)
                .header(Wire.SIGNATURE, signed)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            return checked(signed, http.send(sent, LIMITED));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking holder " + number, e);
        }
    }

    private byte[] checked(String signed, HttpResponse<byte[]> response) throws IOException {
        var bears = response.headers().firstValue(Wire.SIGNATURE).orElse("");
        if (response.statusCode() != OK || !Signature.same(bears, signature.ofAnswer(signed, response.body()))) {
            throw new IOException("Holder " + number + " answered " + response.statusCode() + ", or it was not it");
        }
        return response.body();
    }
}
