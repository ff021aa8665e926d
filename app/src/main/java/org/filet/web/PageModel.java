package org.filet.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filet.kernel.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What the layout shows on every page: who is signed in, where they are and where they may go. */
@ControllerAdvice
class PageModel {

    private final ActorArguments actors;
    private final List<NavEntry> entries;
    private final List<Banner> banners;
    private final List<BannerSource> sources;
    private final List<AccessEntry> access;

    PageModel(
            ActorArguments actors,
            List<NavEntry> entries,
            List<Banner> banners,
            List<BannerSource> sources,
            List<AccessEntry> access) {
        this.actors = actors;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.banners = banners;
        this.sources = sources;
        this.access = access.stream()
                .sorted(Comparator.comparingInt(AccessEntry::order))
                .toList();
    }

    @ModelAttribute
    void fill(HttpServletRequest request, Model model) {
        var actor = actors.signedIn();
        actor.ifPresent(someone -> model.addAttribute("actor", someone));
        model.addAttribute("authenticated", actors.authenticated());
        model.addAttribute("nav", nav(actor));
        model.addAttribute("banners", banners());
        model.addAttribute("access", access);
        model.addAttribute("place", place(request));
        model.addAttribute("otherLanguage", otherLanguage(request));
    }

    /** The same for a page that answers an exception, which Spring leaves without it. */
    ModelAndView fill(HttpServletRequest request, ModelAndView page) {
        var model = new ExtendedModelMap();
        fill(request, model);
        page.addAllObjects(model);
        return page;
    }

    private List<Banner> banners() {
        return Stream.concat(banners.stream(), sources.stream().flatMap(source -> source.now().stream()))
                .toList();
    }

    private List<NavEntry> nav(Optional<Actor> actor) {
        return actor.map(someone -> entries.stream()
                        .filter(entry -> entry.isFor(someone.role()))
                        .toList())
                .orElse(List.of());
    }

    private static String place(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** The same page, in the other language. */
    private static String otherLanguage(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var other = LocaleContextHolder.getLocale().getLanguage().equals("en") ? "lang=fr-CA" : "lang=en-CA";
        return Stream.concat(
                        Stream.of(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang=")),
                        Stream.of(other))
                .collect(Collectors.joining("&", "?", ""));
    }
}
