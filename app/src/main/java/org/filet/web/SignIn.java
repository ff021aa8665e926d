package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Opens a session for a person in a position, after whoever calls has made sure of who it is. What the session keeps is
 * the {@link Seat} and by what factor, when, the person was last proven.
 */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Sessions sessions;
    private final Clock clock;

    SignIn(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How someone was proven to be who they are. The names are Spring Security's where it has one. */
    public enum Factor {
        WEBAUTHN,
        AUTHORIZATION_CODE,
        PERSONA
    }

    /**
     * A proof of who someone is.
     *
     * @param at when they proved it, which may be before they came back with it
     * @param door what they came through, where that can be shut with every session behind it
     */
    public record Proof(Factor factor, Instant at, @Nullable UUID door) {}

    /** A new session id each time, so that a session prepared by someone else is worth nothing. */
    public void enter(
            PersonId person,
            PositionId position,
            Factor factor,
            HttpServletRequest request,
            HttpServletResponse response) {
        enter(person, position, now(factor), request, response);
    }

    /** As {@link #enter}, for someone who proved it elsewhere. */
    public void enter(
            PersonId person,
            PositionId position,
            Proof proof,
            HttpServletRequest request,
            HttpServletResponse response) {
        leaveOld(request);
        var device = Device.of(request.getHeader("User-Agent"));
        save(authentication(person, position, proof, device), request, response);
    }

    /** As {@link #enter}, for someone with several positions: only the choice of one is open to them. */
    public void enterUndecided(
            PersonId person, Factor factor, HttpServletRequest request, HttpServletResponse response) {
        enterUndecided(person, now(factor), request, response);
    }

    /** As {@link #enterUndecided}, for someone who proved it elsewhere. */
    public void enterUndecided(PersonId person, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        enter(person, new PositionId(Seat.NOT_CHOSEN), proof, request, response);
    }

    /** What the session of someone who entered just now remembers: a person in a position. */
    public Authentication seated(PersonId person, PositionId position) {
        return authentication(person, position, now(Factor.PERSONA), Device.of(null));
    }

    /** Whose session this request carries, whatever the position; empty for a visitor. */
    public Optional<PersonId> person() {
        return seat().map(seat -> new PersonId(seat.person()));
    }

    /** What the session of this request was opened through; empty for a visitor, and for a passkey's. */
    public Optional<UUID> door() {
        return seat().flatMap(seat -> sessions.door(seat.session()));
    }

    /** By what the person of this request was last proven; empty for a visitor. */
    public Optional<Factor> provenBy() {
        return factor().map(factor -> Factor.valueOf(factor.getAuthority().replaceFirst("^FACTOR_", "")));
    }

    /** Sits the person of this request in another position, which the caller knows to be theirs. */
    public void move(PositionId position, HttpServletRequest request, HttpServletResponse response) {
        var old = seat().orElseThrow(() -> new Refused(WebRefusal.SEAT_ENDED));
        if (!sessions.move(old.session(), position.value())) {
            throw new Refused(WebRefusal.SEAT_ENDED);
        }
        request.changeSessionId();
        var factor = factor().orElseThrow();
        save(authenticated(new Seat(old.person(), position.value(), old.session()), factor), request, response);
    }

    /** Notes that the person of this request was proven again just now. The session has another id from here on. */
    public void proven(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        proven(now(factor), request, response);
    }

    /** As {@link #proven}, for someone who proved it elsewhere. */
    public void proven(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var seat = seat().orElseThrow(() -> new Refused(WebRefusal.SEAT_ENDED));
        request.changeSessionId();
        save(authenticated(seat, authority(proof)), request, response);
    }

    /** When the person of this request was last proven. */
    Optional<Instant> provenAt() {
        return factor().map(FactorGrantedAuthority::getIssuedAt);
    }

    /** Ends the session that this request began or carries. */
    public void leave(HttpServletRequest request) {
        leaveOld(request);
        SecurityContextHolder.clearContext();
    }

    /** Ends the session on every node. */
    void leave(@Nullable Authentication leaving) {
        if (leaving != null && leaving.getPrincipal() instanceof Seat seat) {
            sessions.end(seat.session());
        }
    }

    private void leaveOld(HttpServletRequest request) {
        leave(SecurityContextHolder.getContext().getAuthentication());
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }

    private Authentication authentication(PersonId person, PositionId position, Proof proof, String device) {
        var session = sessions.begin(person.value(), position.value(), device, proof.door());
        return authenticated(new Seat(person.value(), position.value(), session), authority(proof));
    }

    private Proof now(Factor factor) {
        return new Proof(factor, clock.instant(), null);
    }

    private static FactorGrantedAuthority authority(Proof proof) {
        return FactorGrantedAuthority.withFactor(proof.factor().name())
                .issuedAt(proof.at())
                .build();
    }

    private static Authentication authenticated(Seat seat, FactorGrantedAuthority factor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                seat, null, List.of(new SimpleGrantedAuthority("SEATED"), factor));
    }

    private void save(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Optional<FactorGrantedAuthority> factor() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known == null
                ? Optional.empty()
                : known.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .findFirst();
    }

    private static Optional<Seat> seat() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Seat seat ? Optional.of(seat) : Optional.empty();
    }
}
