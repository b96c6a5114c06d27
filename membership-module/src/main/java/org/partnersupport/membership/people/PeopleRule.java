package org.partnersupport.membership.people;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;

/** Who administers whom, and what must stay (rule ID-2). Pure. */
final class PeopleRule {
    private PeopleRule() {}

    static boolean administers(Caller caller) {
        return caller.has(Role.PROGRAM_MANAGER) || (caller.organisation() != null && caller.has(Role.GLOBAL_ADMIN));
    }

    /** Why the caller administers nobody at all. To who belongs to no organisation, nobody is there. */
    static Optional<Refusal> objectionToCaller(Caller caller) {
        if (administers(caller)) {
            return Optional.empty();
        }
        return Optional.of(
                caller.organisation() == null
                        ? Refusal.of("UNKNOWN_PERSON")
                        : new Refusal("ROLE_REQUIRED", Map.of("roles", Role.GLOBAL_ADMIN.name())));
    }

    /** Does this caller, who administers somebody, administer this one? */
    static boolean reaches(Caller caller, Member person) {
        return caller.has(Role.PROGRAM_MANAGER)
                || caller.organisationId()
                        .filter(own -> own.equals(person.organisation()))
                        .isPresent();
    }

    static Optional<Refusal> objectionToAssigning(Member person, Role role) {
        return person.assignable().contains(role)
                ? Optional.empty()
                : Optional.of(new Refusal("ROLE_NOT_ASSIGNABLE", Map.of("role", role.name(), "roles", names(person))));
    }

    static Optional<Refusal> objectionToWithdrawing(Member person, Role role, long otherKeepers) {
        return role == person.keeper() ? objectionToLosing(person, otherKeepers) : Optional.empty();
    }

    /** @param otherKeepers how many others hold the role that administers such accounts, and can sign in */
    static Optional<Refusal> objectionToLosing(Member person, long otherKeepers) {
        var keeps = person.roles().contains(person.keeper()) && !person.disabled();
        return keeps && otherKeepers == 0
                ? Optional.of(
                        new Refusal("LAST_ADMIN", Map.of("role", person.keeper().name())))
                : Optional.empty();
    }

    private static String names(Member person) {
        return person.assignable().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
