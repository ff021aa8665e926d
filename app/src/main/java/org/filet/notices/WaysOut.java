package org.filet.notices;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what the operator set up; in the demo nothing leaves the machine, whatever is set up. */
@Configuration(value = "noticesWaysOut", proxyBeanMethods = false)
@EnableConfigurationProperties({NoticesSettings.class, MailSettings.class, SmsSettings.class, PushSettings.class})
class WaysOut {

    @Bean
    Channels noticesChannels(
            MailSettings mail,
            SmsSettings sms,
            PushSettings push,
            NoticesSettings settings,
            ObjectProvider<Tried> tried,
            Clock clock) {
        var demo = Optional.ofNullable(tried.getIfAvailable());
        var keys = VapidKeys.read(push);
        if (demo.isPresent()) {
            var pretends = demo.get();
            return new Channels(
                    Map.of(Way.EMAIL, pretends.by(Way.EMAIL), Way.SMS, pretends.by(Way.SMS)),
                    keys.map(found -> new Channels.Push(found.publicKey(), push.allowed(), pretends.push())),
                    demo);
        }
        var texts = new EnumMap<Way, Channel<String>>(Way.class);
        if (!mail.host().isBlank()) {
            texts.put(Way.EMAIL, new Mailer(mail, clock));
        }
        sms.gateway().ifPresent(gateway -> texts.put(Way.SMS, gateway));
        return new Channels(
                texts,
                keys.map(found -> new Channels.Push(
                        found.publicKey(),
                        push.allowed(),
                        new Pusher(
                                found,
                                push.sender(settings.origin()),
                                push.allowed(),
                                Answers.within(push.timeout()),
                                clock))),
                Optional.empty());
    }
}
