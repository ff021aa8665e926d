package org.filet.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One message file a module, French as the base; found on the class path, so that no list has to be kept. */
@Configuration
class Messages {

    @Bean
    MessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*/messages.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(found)
                .map(resource -> resource.toString().replaceFirst(".*i18n/([^/]+)/messages.*", "i18n/$1/messages"))
                .distinct()
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
