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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.security.CurrentCaller;

/**
 * Rule ID-5: the organisation's people, filtered by the roles in the address, so that anyone finds who can activate; for a
 * programme manager the vendor's staff, or the people of a chosen organisation.
 */
@Named
@RequestScoped
public class UsersPage {
    @Inject
    People people;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Member> members;

    /** An organisation that is not the caller's matter is not found. */
    public void open() {
        getPeople();
    }

    public List<Member> getPeople() {
        var known = members;
        if (known == null) {
            var chosen = chosen();
            known = people.of(current.get(), organisation()).stream()
                    .filter(person ->
                            chosen.isEmpty() || person.roles().stream().anyMatch(chosen::contains))
                    .toList();
            members = known;
        }
        return known;
    }

    public boolean isFiltered() {
        return !chosen().isEmpty();
    }

    /** True for accounts that have no list to look at. */
    public boolean isWithoutOrganisation() {
        return current.get().organisation() == null && !isAdministers();
    }

    public boolean isAdministers() {
        return people.administers(current.get());
    }

    /** What a programme manager can look at instead of the vendor's staff. */
    public List<Organisation> getOrganisations() {
        return people.organisations(current.get());
    }

    public boolean isStaff() {
        return current.get().organisation() == null && organisation() == null;
    }

    public @Nullable UUID getOrganisation() {
        return organisation();
    }

    /** The list without filters. */
    public String getPlain() {
        return address(Set.of());
    }

    /** Where somebody is invited to this list. */
    public String getInvitation() {
        return PageAddress.of("/organisation/invite")
                .with("organisation", organisation())
                .text();
    }

    /** Each role with whether it is chosen, and the address that turns it over. */
    public List<Choice> getChoices() {
        return offered().stream()
                .map(role -> new Choice(role, chosen().contains(role), turned(role)))
                .toList();
    }

    private Set<Role> chosen() {
        var roles = EnumSet.noneOf(Role.class);
        Stream.ofNullable(request.getParameterValues("role"))
                .flatMap(Arrays::stream)
                .map(this::role)
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
        return address(next);
    }

    private String address(Set<Role> roles) {
        var address = PageAddress.of("/organisation/users").with("organisation", organisation());
        for (var role : roles) {
            address = address.with("role", role);
        }
        return address.text();
    }

    private Optional<Role> role(String name) {
        return offered().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    private Set<Role> offered() {
        return Role.of(AccountKind.WORK, !isStaff());
    }

    private @Nullable UUID organisation() {
        return Asked.idOrNone(request, "organisation");
    }

    /** @param address of the list when this choice is turned over */
    public record Choice(Role role, boolean chosen, String address) {}
}
