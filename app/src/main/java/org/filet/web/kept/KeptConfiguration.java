package org.filet.web.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.filet.web.ActionItem;
import org.filet.web.ActionItems;
import org.filet.web.Banner;
import org.filet.web.BannerSource;
import org.filet.web.Presence;
import org.filet.web.Refresh;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who is here, warns on every page while something waits, and asks its sender about what was refused. */
@Configuration
class KeptConfiguration implements WebMvcConfigurer {

    private final Lately lately;
    private final Presence presence;

    KeptConfiguration(Lately lately, Presence presence) {
        this.lately = lately;
        this.presence = presence;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable Exception failed) {
                if (!Refresh.asks(request) && !request.getRequestURI().equals("/live")) {
                    presence.found().ifPresent(someone -> lately.here(request, someone.actor(), someone.session()));
                }
            }
        });
    }

    @Bean
    BannerSource formsWait(KeptForms forms) {
        return () -> forms.size() == 0 ? List.of() : List.of(new Banner("web.kept.banner"));
    }

    @Bean
    ActionItems formsRefused(KeptForms forms) {
        return actor -> forms.size() == 0
                ? List.of()
                : forms.of(actor).stream()
                        .filter(form -> form.refused() != null)
                        .map(form -> new ActionItem(
                                "web.kept.item", List.of(), "/kept", ActionItem.Urgency.NOW, form.at(), null))
                        .toList();
    }
}
