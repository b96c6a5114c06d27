package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/**
 * Which language and theme this request is answered in: what the account chose, else what this browser chose, else what
 * the browser asks for.
 */
@RequestScoped
public class Languages {
    static final Set<String> KNOWN = Set.of("ja", "en");
    static final Set<String> THEMES = Set.of("system", "light", "dark");

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    /** {@code ja} or {@code en}. */
    public String language() {
        return current.find()
                .map(Caller::language)
                .or(() -> Cookies.read(request, Cookies.LANGUAGE, KNOWN))
                .orElseGet(this::asked);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    public Texts texts() {
        return Texts.in(locale());
    }

    /** {@code system}, {@code light} or {@code dark}. */
    public String theme() {
        return current.find()
                .map(Caller::theme)
                .or(() -> Cookies.read(request, Cookies.THEME, THEMES))
                .orElse("system");
    }

    private String asked() {
        Optional<String> first = Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(KNOWN::contains)
                .findFirst();
        return first.orElse("en");
    }
}
