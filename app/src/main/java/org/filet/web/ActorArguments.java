package org.filet.web;

import java.util.List;
import java.util.Optional;
import org.filet.kernel.Actor;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives page methods their {@link Actor}: who is signed in, in the position held at this minute. */
@Configuration
class ActorArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String ASKED = ActorArguments.class.getName();

    private final Seats seats;

    ActorArguments(Seats seats) {
        this.seats = seats;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return signedIn().orElseThrow(() -> new Refused(WebRefusal.SEAT_ENDED));
    }

    /** Whoever is signed in and still holds the position; empty for a visitor. Asked once a request. */
    Optional<Actor> signedIn() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Answer known) {
            return known.actor();
        }
        var answer = new Answer(seat(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(seat -> seats.seated(new PersonId(seat.person()), new PositionId(seat.position()))));
        request.setAttribute(ASKED, answer, RequestAttributes.SCOPE_REQUEST);
        return answer.actor();
    }

    /** Whoever was found behind this request, where that was asked. */
    Optional<Actor> found() {
        return RequestContextHolder.currentRequestAttributes().getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST)
                        instanceof Answer known
                ? known.actor()
                : Optional.empty();
    }

    /** Whether a session is open, even where the position has ended since. */
    boolean authenticated() {
        return seat(SecurityContextHolder.getContext().getAuthentication()).isPresent();
    }

    private record Answer(Optional<Actor> actor) {}

    private static Optional<Seat> seat(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Seat seat
                ? Optional.of(seat)
                : Optional.empty();
    }
}
