package org.filet.signin;

import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.network.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as WebAuthn knows them. They are made by an invitation, never by a ceremony. */
@Component
class Holders implements PublicKeyCredentialUserEntityRepository {

    private final AccountTable accounts;
    private final Staff staff;

    Holders(AccountTable accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return holder(accounts.find(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return holder(accounts.find(new PersonId(UUID.fromString(person))));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("accounts are made by invitations");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("accounts are disabled, not deleted");
    }

    /** The name is what the person's own device shows beside the passkey. */
    static PublicKeyCredentialUserEntity holder(Bytes handle, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(name)
                .build();
    }

    private @Nullable PublicKeyCredentialUserEntity holder(Optional<Account> account) {
        return account.map(found -> holder(found.handle(), staff.name(found.person())))
                .orElse(null);
    }
}
