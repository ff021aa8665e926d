package org.filet.kernel;

/** An organisation by its code, stable and readable ({@code "CISSSO-CR"}). Never personal data. */
public record OrganisationId(String code) {

    @Override
    public String toString() {
        return code;
    }
}
