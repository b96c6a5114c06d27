package org.partnersupport.membership.people;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.account.Keepers;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.membership.signin.PasswordLinks;

@UseCase
class ManagePeople implements People {
    @Inject
    PeopleStore store;

    @Inject
    Keepers keepers;

    @Inject
    Invitations invitations;

    @Inject
    Accounts accounts;

    @Inject
    SecondStep secondStep;

    @Inject
    Tokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    PasswordLinks links;

    @Inject
    Audit audit;

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Member> of(Caller caller, @Nullable UUID organisation) {
        var administers = PeopleRule.administers(caller);
        return listed(caller, organisation).stream()
                .filter(person -> administers || !person.disabled())
                .toList();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Organisation> organisations(Caller caller) {
        return caller.has(Role.PROGRAM_MANAGER) ? store.organisations() : List.of();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean administers(Caller caller) {
        return PeopleRule.administers(caller);
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Member one(Caller caller, UUID account) {
        refuse(PeopleRule.objectionToCaller(caller));
        return store.one(account)
                .filter(person -> PeopleRule.reaches(caller, person))
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_PERSON")));
    }

    @Override
    @ProvenLately
    public Member assign(Caller caller, UUID account, Role role) {
        var person = inTurn(caller, account);
        refuse(PeopleRule.objectionToAssigning(person, role));
        if (store.assign(account, role)) {
            audit.record(caller.account(), person.organisation(), "ROLE_ASSIGNED", account.toString(), role.name());
            secondStep.endUnproven(account);
        }
        return after(account);
    }

    @Override
    @ProvenLately
    public Member withdraw(Caller caller, UUID account, Role role) {
        var person = inTurn(caller, account);
        refuse(PeopleRule.objectionToWithdrawing(person, role, keepers.others(account, person.organisation())));
        if (store.withdraw(account, role)) {
            audit.record(caller.account(), person.organisation(), "ROLE_REMOVED", account.toString(), role.name());
        }
        return after(account);
    }

    @Override
    @ProvenLately
    public Member disable(Caller caller, UUID account) {
        var person = inTurn(caller, account);
        refuse(PeopleRule.objectionToLosing(person, keepers.others(account, person.organisation())));
        if (store.disable(account, true)) {
            tokens.endAllOf(account);
            sessions.endAllOf(account, null);
            secondStep.endAllOf(account);
            links.voidThatOf(account);
            audit.record(caller.account(), person.organisation(), "ACCOUNT_DISABLED", account.toString(), "");
        }
        return after(account);
    }

    @Override
    @ProvenLately
    public Member enable(Caller caller, UUID account) {
        var person = inTurn(caller, account);
        if (store.disable(account, false)) {
            audit.record(caller.account(), person.organisation(), "ACCOUNT_ENABLED", account.toString(), "");
        }
        return after(account);
    }

    @Override
    @ProvenLately
    public Member invite(Caller caller, Newcomer newcomer) {
        return invitations.invite(caller, newcomer);
    }

    private List<Member> listed(Caller caller, @Nullable UUID organisation) {
        var own = caller.organisationId();
        if (organisation == null || own.filter(organisation::equals).isPresent()) {
            return own.map(store::ofOrganisation)
                    .orElseGet(() -> caller.has(Role.PROGRAM_MANAGER) ? store.staff() : List.of());
        }
        if (!caller.has(Role.PROGRAM_MANAGER) || !accounts.organisationExists(organisation)) {
            throw new RefusedException(Refusal.of("UNKNOWN_ORGANISATION"));
        }
        return store.ofOrganisation(organisation);
    }

    /** What was read before a lock must be read again, the caller's own right included. */
    private Member inTurn(Caller caller, UUID account) {
        one(caller, account);
        keepers.lockAccount(account);
        keepers.lock(one(caller, account).organisation());
        var now = accounts.byId(caller.account()).orElseThrow(() -> new RefusedException(Refusal.of("NOT_SIGNED_IN")));
        return one(now, account);
    }

    private Member after(UUID account) {
        return store.one(account).orElseThrow();
    }

    private static void refuse(Optional<Refusal> objection) {
        objection.ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }
}
