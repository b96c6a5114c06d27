package org.partnersupport.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnersupport.membership.api.DeniedAccess;
import org.partnersupport.membership.kernel.Refusal;

/**
 * Passes on what a request was denied, with the address it asked for: its path, and of its query what names a thing. What
 * somebody typed is left out, and a fault here changes no answer.
 */
@ApplicationScoped
public class Denials {
    private static final System.Logger LOG = System.getLogger(Denials.class.getName());
    private static final List<String> NAMING =
            List.of("number", "id", "contract", "line", "order", "customer", "code", "offer", "invitation", "account");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST = 200;

    @Inject
    DeniedAccess denied;

    /** Outside the transaction that was refused. */
    public void note(HttpServletRequest request, Refusal refusal) {
        try {
            denied.note(object(request), refusal);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a denied access was not noted", failed);
        }
    }

    /** Whether the request names a thing in its query. */
    public static boolean namesSomething(HttpServletRequest request) {
        return NAMING.stream().anyMatch(name -> request.getParameter(name) != null);
    }

    static String object(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = Objects.requireNonNullElse(failed, request.getRequestURI());
        var path = Arrays.stream(
                        uri.substring(request.getContextPath().length()).split("/", -1))
                .map(part -> part.isEmpty() ? part : plain(part))
                .collect(Collectors.joining("/"));
        var query = NAMING.stream()
                .flatMap(name -> Stream.ofNullable(request.getParameter(name)).map(value -> name + "=" + plain(value)))
                .collect(Collectors.joining("&"));
        var object = request.getMethod() + " " + path + (query.isEmpty() ? "" : "?" + query);
        return object.substring(0, Math.min(object.length(), LONGEST));
    }

    private static String plain(String part) {
        return NAME.matcher(part).matches() ? part : "…";
    }
}
