package org.filet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class FlashMapsTest {

    private final FlashMaps maps = new FlashMaps();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_page_that_refreshes_itself_does_not_take_the_word_from_whoever_did_something() {
        var word = new FlashMap();
        word.put("done", "NOTED");
        word.setTargetRequestPath("/my-access");
        maps.saveOutputFlashMap(word, asked(), new MockHttpServletResponse());

        var refresh = asked();
        refresh.addHeader("Filet-Refresh", "yes");
        assertThat(told(refresh)).isEmpty();
        assertThat(told(asked())).isEqualTo(Map.of("done", "NOTED"));
        assertThat(told(asked())).as("once").isEmpty();
    }

    private Map<String, Object> told(MockHttpServletRequest request) {
        FlashMap told = maps.retrieveAndUpdate(request, new MockHttpServletResponse());
        return told == null ? Map.of() : Map.copyOf(told);
    }

    private MockHttpServletRequest asked() {
        var request = new MockHttpServletRequest("GET", "/my-access");
        request.setSession(session);
        return request;
    }
}
