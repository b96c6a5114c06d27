package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Newcomer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Invites somebody: makes the account and the link with which its owner sets the password. */
@Named
@RequestScoped
public class InvitePage {
    @Inject
    People people;

    @Inject
    PasswordLink link;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private String username = "";
    private String displayName = "";
    private @Nullable String language;

    /** Who administers nobody is refused, as when he sends the form. */
    public void open() {
        if (!people.administers(current.get())) {
            throw new RefusedException(Refusal.of("ROLE_REQUIRED"));
        }
        people.of(current.get(), organisation());
    }

    public List<Choice> getRoles() {
        var chosen = chosen();
        var staff = current.get().organisation() == null && organisation() == null;
        return Role.of(AccountKind.WORK, !staff).stream()
                .map(role -> new Choice(role, chosen.contains(role)))
                .toList();
    }

    @ExplainsRefusals
    public void invite() throws IOException {
        var name = displayName.strip();
        if (name.isEmpty()) {
            notices.error("name", "organisation.invite.name.none");
            return;
        }
        if (name.codePointCount(0, name.length()) > Newcomer.LONGEST_NAME) {
            notices.error("name", "organisation.invite.name.long", Newcomer.LONGEST_NAME);
            return;
        }
        var person = people.invite(current.get(), new Newcomer(username, name, language, chosen(), organisation()));
        link.make(person.account());
        notices.success("organisation.invite.done", person.displayName());
        PageAddress.of("/organisation/person").with("account", person.account()).go();
    }

    private Set<Role> chosen() {
        var sent = Objects.requireNonNullElse(http.getParameterValues("role"), new String[0]);
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.asList(sent).contains(role.name()))
                .collect(Collectors.toSet());
    }

    public @Nullable UUID getOrganisation() {
        return organisation();
    }

    private @Nullable UUID organisation() {
        return Asked.idOrNone(http, "organisation");
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    /** @param language nothing: as the browser asks */
    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isEmpty() ? null : language;
    }

    public record Choice(Role role, boolean chosen) {}
}
