package org.filet.keyholders;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The one address of an instance that is a holder: for those who share its secret. */
@Controller
@ConditionalOnProperty(name = "filet.keyholders.mode", havingValue = "holder")
class HolderPages {

    private static final Logger LOG = LoggerFactory.getLogger(HolderPages.class);

    private static final int LONGEST = org.filet.linkage.oprf.RequestHeader.LONGEST;

    private final Desk desk;
    private final Signature signature;

    HolderPages(List<Desk> desks, KeyholderSettings settings) {
        this.desk = desks.getFirst();
        this.signature = new Signature(settings.secrets().getFirst());
    }

    @PostMapping(path = Wire.PATH, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> evaluate(
            @RequestHeader(name = Wire.ASKING, defaultValue = "") String behalf,
            @RequestHeader(name = Wire.SIGNATURE, defaultValue = "") String signed,
            InputStream body)
            throws IOException {
        var asking = Wire.read(behalf);
        if (asking.isEmpty() || signed.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        // Before anything is known of who sends it: no more of it than a request can have.
        var request = body.readNBytes(LONGEST + 1);
        if (request.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!Signature.same(signed, signature.ofRequest(desk.number(), behalf, request))) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        try {
            var answer = desk.answer(asking.get(), request);
            return ResponseEntity.ok()
                    .header(Wire.SIGNATURE, signature.ofAnswer(signed, answer))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(answer);
        } catch (IOException noShare) {
            LOG.warn("{}", noShare.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
