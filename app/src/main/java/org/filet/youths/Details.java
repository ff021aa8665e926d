package org.filet.youths;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What may change in a file from one absence to the next.
 *
 * @param otherNames separated by commas
 * @param description what helps to recognise the youth
 * @param phone the youth's own
 */
public record Details(String otherNames, String description, String phone) {

    public static final Details NONE = new Details("", "", "");

    public Details {
        otherNames = otherNames.strip();
        description = description.strip();
        phone = phone.strip();
    }

    public static Details of(Identity identity) {
        return new Details(identity.otherNames(), identity.description(), identity.phone());
    }

    /** Tells whether somebody changed them meanwhile: what a form shows goes back with it. */
    public String mark() {
        try {
            var all = String.join("\u0000", otherNames, description, phone);
            var hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
