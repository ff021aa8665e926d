package org.filet.testing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address that the application answers, as its page declares it: {@code POST /episodes/{id}/{step}}. */
public record Route(HttpMethod method, String pattern) {

    /** Every one there is, so that a new page is met by the tests that walk them. */
    public static List<Route> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> new Route(method, pattern))))
                .toList();
    }

    public boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> named) {
        return named.isEmpty()
                ? Stream.of(HttpMethod.GET, HttpMethod.POST)
                : named.stream().map(RequestMethod::asHttpMethod);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
