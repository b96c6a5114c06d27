package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.NotFound;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** One person's roles and whether he may sign in, for those who administer the account (rules ID-2, ID-5). */
@Named
@RequestScoped
public class PersonPage {
    @Inject
    People people;

    @Inject
    PasswordLink link;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    PortalTexts texts;

    @Inject
    HttpServletRequest http;

    private @Nullable Member person;

    /** Who is not the caller's matter is not found; to colleagues without the role it is refused. */
    public void open() {
        getPerson();
    }

    public Member getPerson() {
        var known = person;
        if (known == null) {
            known = people.one(current.get(), account());
            person = known;
        }
        return known;
    }

    public boolean isSelf() {
        return getPerson().account().equals(current.get().account());
    }

    /** Every role such an account can have, held or not. */
    public List<Held> getRoles() {
        return getPerson().assignable().stream()
                .sorted()
                .map(role -> new Held(role, getPerson().roles().contains(role)))
                .toList();
    }

    /** The list this person stands in. */
    public String getList() {
        var organisation = getPerson().organisation();
        var other = current.get()
                .organisationId()
                .filter(own -> own.equals(organisation))
                .isEmpty();
        return PageAddress.of("/organisation/users")
                .with("organisation", other ? organisation : null)
                .text();
    }

    @ExplainsRefusals
    public void assign() throws IOException {
        var role = role();
        people.assign(current.get(), account(), role);
        done("organisation.person.assigned", getPerson().displayName(), texts.code(role));
    }

    /** Who took the own right away has no more business on this page. */
    @ExplainsRefusals
    public void withdraw() throws IOException {
        var role = role();
        var after = people.withdraw(current.get(), account(), role);
        if (isSelf() && role == after.keeper()) {
            notices.success("organisation.person.withdrawn", after.displayName(), texts.code(role));
            PageAddress.of("/organisation/users").go();
        } else {
            done("organisation.person.withdrawn", after.displayName(), texts.code(role));
        }
    }

    /** Who shut himself out is asked to sign in by whatever he opens next. */
    @ExplainsRefusals
    public void disable() throws IOException {
        done(
                "organisation.person.disabled-now",
                people.disable(current.get(), account()).displayName());
    }

    @ExplainsRefusals
    public void enable() throws IOException {
        done(
                "organisation.person.enabled-now",
                people.enable(current.get(), account()).displayName());
    }

    @ExplainsRefusals
    public void link() throws IOException {
        link.make(account());
        PageAddress.of("/organisation/person").with("account", account()).go();
    }

    private void done(String key, Object... arguments) throws IOException {
        notices.success(key, arguments);
        PageAddress.of("/organisation/person").with("account", account()).go();
    }

    private Role role() {
        var name = Objects.requireNonNullElse(http.getParameter("role"), "");
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("role"));
    }

    private UUID account() {
        return Asked.id(http, "account");
    }

    public record Held(Role role, boolean held) {}
}
