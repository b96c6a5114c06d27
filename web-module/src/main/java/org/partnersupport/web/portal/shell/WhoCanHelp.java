package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Accounts.Person;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.ReturnPath;

/** {@code #{whoCanHelp}}: to somebody who was refused for want of a role, the colleagues that have it (rule ID-5), and the way back. */
@Named
@RequestScoped
public class WhoCanHelp {
    private static final int NAMED = 5;

    @Inject
    Fault fault;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Person> found;

    /** The first few of them. */
    public List<Person> getPeople() {
        return colleagues().stream().limit(NAMED).toList();
    }

    public boolean isMore() {
        return colleagues().size() > NAMED;
    }

    /** The page that lists them all. */
    public String getList() {
        return roles().stream()
                .map(role -> "role=" + role)
                .collect(Collectors.joining("&", "/organisation/users?", ""));
    }

    /** The page of this portal that was left for the one that is refused; null when there was none. */
    public @Nullable String getBack() {
        var portal = Arrival.portal(request);
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(page -> page.startsWith(portal + "/"))
                .map(page -> page.substring(portal.length()))
                .map(ReturnPath::orHome)
                .filter(page -> !page.equals("/") && !refused().endsWith(path(page)))
                .orElse(null);
    }

    private static String path(String page) {
        return page.split("\\?", 2)[0];
    }

    /** With the context path in front. */
    private String refused() {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    }

    private List<Person> colleagues() {
        var known = found;
        if (known == null) {
            var roles = roles();
            known = roles.isEmpty()
                    ? List.of()
                    : current.find()
                            .map(caller -> accounts.colleagues(caller, roles))
                            .orElse(List.of());
            found = known;
        }
        return known;
    }

    /** Those that the refusal says it wants. */
    private Set<Role> roles() {
        var refusal = fault.getRefusal();
        var wanted = refusal == null ? "" : refusal.facts().getOrDefault("roles", "");
        return Stream.of(wanted.split(",", -1))
                .filter(name ->
                        Stream.of(Role.values()).anyMatch(role -> role.name().equals(name)))
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
