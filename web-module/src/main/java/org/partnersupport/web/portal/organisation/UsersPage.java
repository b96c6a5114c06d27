package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Accounts.Person;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.security.CurrentCaller;

/** Rule ID-5: the organisation's people, filtered by the roles in the address, so that anyone finds who can activate. */
@Named
@RequestScoped
public class UsersPage {
    /** The roles a partner organisation knows. */
    private static final List<Role> OFFERED = List.of(Role.GLOBAL_ADMIN, Role.PARTNER_ADMIN, Role.ADMIN_AGENT);

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Person> people;

    public List<Person> getPeople() {
        var known = people;
        if (known == null) {
            known = accounts.colleagues(current.get(), chosen());
            people = known;
        }
        return known;
    }

    public boolean isFiltered() {
        return !chosen().isEmpty();
    }

    public boolean isWithoutOrganisation() {
        return current.get().organisation() == null;
    }

    /** Each role with whether it is chosen, and the address that turns it over. */
    public List<Choice> getChoices() {
        return OFFERED.stream()
                .map(role -> new Choice(role, chosen().contains(role), turned(role)))
                .toList();
    }

    private Set<Role> chosen() {
        var roles = EnumSet.noneOf(Role.class);
        Stream.ofNullable(request.getParameterValues("role"))
                .flatMap(Arrays::stream)
                .map(UsersPage::role)
                .flatMap(Optional::stream)
                .forEach(roles::add);
        return roles;
    }

    private String turned(Role role) {
        var next = EnumSet.noneOf(Role.class);
        next.addAll(chosen());
        if (!next.remove(role)) {
            next.add(role);
        }
        var query = next.stream().map(each -> "role=" + each).toList();
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static Optional<Role> role(String name) {
        return OFFERED.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** @param query the address's query when this choice is turned over */
    public record Choice(Role role, boolean chosen, String query) {}
}
