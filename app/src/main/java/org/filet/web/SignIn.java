package org.filet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens a session for a person in a position, after whoever calls has made sure of who it is. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** A new session id each time, so that a session prepared by someone else is worth nothing. */
    public void enter(PersonId person, PositionId position, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(seated(person, position));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /** What the session of someone who entered remembers: a person in a position. */
    public static Authentication seated(PersonId person, PositionId position) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Seat(person.value(), position.value()),
                null,
                List.copyOf(AuthorityUtils.createAuthorityList("SEATED")));
    }
}
