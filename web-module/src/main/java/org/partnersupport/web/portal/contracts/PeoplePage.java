package org.partnersupport.web.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.entitlement.api.Invitations.Invitation;
import org.partnersupport.entitlement.api.Sharing;
import org.partnersupport.entitlement.api.Sharing.LinkedAccount;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Accounts.Person;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.NotFound;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Who uses a contract and how it is shared, for the admins of its organisation (rule LK-7). */
@Named
@RequestScoped
public class PeoplePage {
    private static final String INVITATION_LINK = "invitationLink";

    @Inject
    Sharing sharing;

    @Inject
    Invitations invitations;

    @Inject
    Contracts contracts;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<LinkedAccount> people;
    private @Nullable List<Invitation> invited;
    private @Nullable Map<UUID, String> names;
    private @Nullable Set<UUID> colleagues;

    /** Somebody else's contract is not found; the own one without the role is refused. */
    public void open() {
        getPeople();
    }

    public Contract getContract() {
        return contracts.visibleTo(current.get()).stream()
                .filter(one -> one.id().equals(contract()))
                .findFirst()
                .orElseThrow(() -> new NotFound("contract"));
    }

    public List<LinkedAccount> getPeople() {
        var known = people;
        if (known == null) {
            known = sharing.linkedTo(current.get(), contract());
            people = known;
        }
        return known;
    }

    public List<Invitation> getInvitations() {
        var known = invited;
        if (known == null) {
            known = invitations.of(current.get(), contract());
            invited = known;
        }
        return known;
    }

    /** The display name of an account of this page. */
    public String nameOf(@Nullable UUID account) {
        var known = names;
        if (known == null) {
            var linked = getPeople().stream().map(LinkedAccount::account);
            var admins = getPeople().stream().map(LinkedAccount::revokedBy);
            var inviting = getInvitations().stream().flatMap(one -> Stream.of(one.createdBy(), one.usedBy()));
            known = accounts.displayNames(Stream.of(linked, admins, inviting)
                    .flatMap(some -> some)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = known;
        }
        return account == null ? "" : known.getOrDefault(account, "");
    }

    public boolean colleague(UUID account) {
        var known = colleagues;
        if (known == null) {
            known = accounts.colleagues(current.get(), Set.of()).stream()
                    .map(Person::account)
                    .collect(Collectors.toSet());
            colleagues = known;
        }
        return known.contains(account);
    }

    /** What stands in the field: the cap, or what was just typed in its place and refused. */
    public String capOf(LinkedAccount person) {
        var typed = person.account().toString().equals(http.getParameter("account")) ? http.getParameter("cap") : null;
        return typed != null ? typed : Objects.toString(person.cap(), "");
    }

    /** The link of an invitation that was just made: it is there once. */
    public @Nullable String getInvitationLink() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(INVITATION_LINK);
    }

    @ExplainsRefusals
    public void revoke() throws IOException {
        var account = id("account");
        sharing.revoke(current.get(), contract(), account);
        done("contracts.people.revoked-now", nameOf(account));
    }

    @ExplainsRefusals
    public void allow() throws IOException {
        var account = id("account");
        sharing.allowAgain(current.get(), contract(), account);
        done("contracts.people.allowed-now", nameOf(account));
    }

    /** An empty field takes the cap away. */
    @ExplainsRefusals
    public void cap() throws IOException {
        var account = id("account");
        var typed = TypedNumber.of(http.getParameter("cap"), Sharing.HIGHEST_CAP);
        if (typed.wrong()) {
            notices.error("cap-" + account, "contracts.people.cap.wrong", nameOf(account), Sharing.HIGHEST_CAP);
            return;
        }
        sharing.cap(current.get(), contract(), account, typed.number());
        done("contracts.people.capped-now", nameOf(account));
    }

    @ExplainsRefusals
    public void rotate() throws IOException {
        sharing.rotate(current.get(), contract());
        done("contracts.people.rotated-now");
    }

    @ExplainsRefusals
    public void invite() throws IOException {
        var token = invitations.create(current.get(), contract()).token();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .put(INVITATION_LINK, Arrival.portal(http) + "/contracts/invitation?token=" + token);
        done("contracts.people.invited-now");
    }

    @ExplainsRefusals
    public void revokeInvitation() throws IOException {
        invitations.revoke(current.get(), contract(), id("invitation"));
        done("contracts.people.invitation-revoked-now");
    }

    private void done(String key, Object... arguments) throws IOException {
        notices.success(key, arguments);
        PageAddress.of("/contracts/people").with("contract", contract()).go();
    }

    private UUID contract() {
        return id("contract");
    }

    private UUID id(String parameter) {
        return Asked.id(http, parameter);
    }
}
