package org.filet.testing;

import java.util.UUID;
import org.filet.kernel.PersonId;
import org.filet.kernel.PositionId;
import org.filet.web.SignIn;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets a test's browser in: {@code GET /personas/testing/PERSON/POSITION} opens a session and leads home. */
@TestConfiguration(proxyBeanMethods = false)
public class Door {

    public static String address(PersonId person, PositionId position) {
        return "/personas/testing/" + person + "/" + position;
    }

    @Bean
    RouterFunction<ServerResponse> testingDoor(SignIn signIn) {
        return RouterFunctions.route()
                .GET(
                        "/personas/testing/{person}/{position}",
                        asked -> ServerResponse.status(303)
                                .header("Location", "/")
                                .build((request, response) -> {
                                    signIn.enter(
                                            new PersonId(UUID.fromString(asked.pathVariable("person"))),
                                            new PositionId(UUID.fromString(asked.pathVariable("position"))),
                                            SignIn.Factor.PERSONA,
                                            request,
                                            response);
                                    return null;
                                }))
                .build();
    }
}
