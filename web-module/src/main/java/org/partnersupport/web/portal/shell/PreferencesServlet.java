package org.partnersupport.web.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.web.security.CurrentCaller;

/**
 * Takes the choice of language and theme from every page, error pages and the sign-in included, and goes back to where
 * it was made, with its query. Kept with the account when somebody is signed in, and by the browser in any case.
 */
@WebServlet(name = "preferences", urlPatterns = "/preferences")
public class PreferencesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Accounts accounts;

    @Inject
    transient CurrentCaller current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        choose(request, response, Cookies.LANGUAGE, Languages.KNOWN, accounts::chooseLanguage);
        choose(request, response, Cookies.THEME, Languages.THEMES, accounts::chooseTheme);
        response.sendRedirect(request.getContextPath() + WayBack.of(request.getParameter("back")));
    }

    private void choose(
            HttpServletRequest request,
            HttpServletResponse response,
            String what,
            Set<String> known,
            BiConsumer<UUID, String> keep) {
        chosen(request.getParameter(what), known).ifPresent(value -> {
            Cookies.write(request, response, what, value);
            current.find().map(Caller::account).ifPresent(account -> keep.accept(account, value));
        });
    }

    private static Optional<String> chosen(@Nullable String value, Set<String> known) {
        return Optional.ofNullable(value).filter(known::contains);
    }
}
