package org.partnersupport.membership.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.People.Newcomer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.signin.Usernames;

/** New accounts, made by those who will administer them; in the use case's transaction. */
@ApplicationScoped
class Invitations {
    @Inject
    PeopleStore store;

    @Inject
    Accounts accounts;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    Member invite(Caller caller, Newcomer newcomer) {
        refuse(
                settings.localAccounts()
                        ? PeopleRule.objectionToCaller(caller)
                        : Optional.of(Refusal.of("LOCAL_ACCOUNTS_OFF")));
        var person = person(newcomer, organisation(caller, newcomer));
        for (var role : newcomer.roles()) {
            refuse(PeopleRule.objectionToAssigning(person, role));
        }
        if (!store.add(person, newcomer.language())) {
            throw new RefusedException(Refusal.of("USERNAME_TAKEN"));
        }
        audit.record(
                caller.account(),
                person.organisation(),
                "USER_INVITED",
                person.account().toString(),
                roles(person));
        return person;
    }

    private @Nullable UUID organisation(Caller caller, Newcomer newcomer) {
        var own = caller.organisationId().orElse(null);
        var wanted = newcomer.organisation();
        if (wanted == null || wanted.equals(own)) {
            return own;
        }
        if (!caller.has(Role.PROGRAM_MANAGER) || !accounts.organisationExists(wanted)) {
            throw new RefusedException(Refusal.of("UNKNOWN_ORGANISATION"));
        }
        return wanted;
    }

    private static Member person(Newcomer newcomer, @Nullable UUID organisation) {
        var name = Usernames.normalised(newcomer.username())
                .orElseThrow(() -> new RefusedException(Refusal.of("INVALID_USERNAME")));
        return new Member(
                Ids.next(), name, newcomer.displayName(), AccountKind.WORK, organisation, newcomer.roles(), false);
    }

    private static String roles(Member person) {
        return person.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static void refuse(Optional<Refusal> objection) {
        objection.ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }
}
