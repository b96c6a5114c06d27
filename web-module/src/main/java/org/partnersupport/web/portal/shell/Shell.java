package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{shell}}: what header and footer of every page show. */
@Named
@RequestScoped
public class Shell {
    @Inject
    CurrentCaller current;

    @Inject
    Languages languages;

    @Inject
    PortalTexts texts;

    @Inject
    Settings settings;

    @Inject
    Assets assets;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    public boolean isSignedIn() {
        return current.isSignedIn();
    }

    public @Nullable Caller getCaller() {
        return current.find().orElse(null);
    }

    public String getName() {
        return current.find().map(Caller::displayName).orElse("");
    }

    /** The first letter of the name, for the round mark beside it. */
    public String getInitial() {
        return getName()
                .codePoints()
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The organisation's name in the reader's language; empty for an account that has none. */
    public String getOrganisation() {
        return current.find()
                .map(Caller::organisation)
                .map(organisation -> texts.label(organisation.name()))
                .orElse("");
    }

    public List<Role> getRoles() {
        return current.find()
                .map(caller -> caller.roles().stream().sorted().toList())
                .orElse(List.of());
    }

    public boolean isDemonstration() {
        return settings.demonstration();
    }

    /** May everybody read the description of the API? */
    public boolean isContractPublic() {
        return settings.openApiPublic();
    }

    public String getTheme() {
        return languages.theme();
    }

    /** What the browser may paint before the style sheet is there, so that nothing flashes. */
    public String getColourScheme() {
        return "system".equals(getTheme()) ? "light dark" : getTheme();
    }

    public String getOtherLanguage() {
        return "ja".equals(languages.language()) ? "en" : "ja";
    }

    public String getOtherLanguageName() {
        return "ja".equals(languages.language()) ? "English" : "日本語";
    }

    public String getVersion() {
        return assets.version();
    }

    /** The line on paper: from where and when it was printed. */
    public String getPrinted() {
        return texts.of("shell.printed", texts.time(clock.instant()));
    }

    /** This page with its query, inside the application: where to come back to after a switch or a sign-in. */
    public String getHere() {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = Objects.requireNonNullElse(failed, request.getRequestURI());
        var path = uri.substring(request.getContextPath().length());
        var query =
                failed == null ? request.getQueryString() : request.getAttribute("jakarta.servlet.error.query_string");
        return query == null ? path : path + "?" + query;
    }
}
