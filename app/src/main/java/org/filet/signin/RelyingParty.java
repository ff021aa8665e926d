package org.filet.signin;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** This installation as passkeys know it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OriginSettings.class)
class RelyingParty {

    @Bean
    PublicKeyCredentialRpEntity thisSite(OriginSettings settings) {
        return PublicKeyCredentialRpEntity.builder()
                .id(settings.host())
                .name("Filet")
                .build();
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyCeremonies(
            Holders holders, PasskeyTable passkeys, PublicKeyCredentialRpEntity itself, OriginSettings settings) {
        return new Webauthn4JRelyingPartyOperations(holders, passkeys, itself, Set.of(settings.asSent()));
    }
}
