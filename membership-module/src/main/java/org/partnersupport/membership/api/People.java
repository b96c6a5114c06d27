package org.partnersupport.membership.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Administering accounts (rules ID-2, ID-5): a GLOBAL_ADMIN those of the own organisation, a PROGRAM_MANAGER the vendor's
 * staff and, so that no organisation is ever without help, those of everybody. Each change is written to the audit and
 * holds from the next request on. Changes of one organisation wait for each other, and who makes them must still have the
 * right once it is their turn.
 */
public interface People {
    /**
     * The people of the caller's own organisation by display name, or, for a PROGRAM_MANAGER, the vendor's staff; nobody
     * for other accounts without organisation. Disabled ones are told to those alone who administer them.
     *
     * @param organisation another organisation, for a PROGRAM_MANAGER; null: the own one
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_ORGANISATION when it is not the caller's matter
     */
    List<Member> of(Caller caller, @Nullable UUID organisation);

    /** The organisations whose people the caller administers besides the own, by English name: all for a PROGRAM_MANAGER. */
    List<Organisation> organisations(Caller caller);

    /** True for who administers anybody. */
    boolean administers(Caller caller);

    /**
     * One whom the caller administers.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED; UNKNOWN_PERSON for anybody else's
     */
    Member one(Caller caller, UUID account);

    /**
     * Gives a role; nothing happens when it is held already. Who needs a second factor with it and has none is signed out
     * everywhere, and sets one up at the next sign-in.
     *
     * @return the person as it is now
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON, ROLE_NOT_ASSIGNABLE for
     *     one that such an account never holds
     */
    Member assign(Caller caller, UUID account, Role role);

    /**
     * Takes a role away, the own one too; nothing happens when it is not held.
     *
     * @return the person as it is now
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON, LAST_ADMIN
     */
    Member withdraw(Caller caller, UUID account, Role role);

    /**
     * Shuts an account out: it cannot sign in, and its sessions, tokens, begun sign-ins and the link that sets its
     * password end for good.
     *
     * @return the person as it is now
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON, LAST_ADMIN
     */
    Member disable(Caller caller, UUID account);

    /**
     * Lets a disabled account sign in again, with the roles it had.
     *
     * @return the person as it is now
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON
     */
    Member enable(Caller caller, UUID account);

    /**
     * Makes an account that has no password yet: {@link LocalAccounts#linkFor} gives the link to hand over.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException LOCAL_ACCOUNTS_OFF, ROLE_REQUIRED, UNKNOWN_PERSON for who
     *     administers nobody, UNKNOWN_ORGANISATION, ROLE_NOT_ASSIGNABLE, INVALID_USERNAME, USERNAME_TAKEN
     */
    Member invite(Caller caller, Newcomer newcomer);

    /**
     * Somebody to be invited.
     *
     * @param language {@code ja} or {@code en}, in which the portal greets; null: as the browser asks
     * @param organisation null: the caller's own; for a PROGRAM_MANAGER the vendor's staff
     */
    record Newcomer(
            String username,
            String displayName,
            @Nullable String language,
            Set<Role> roles,
            @Nullable UUID organisation) {
        /** Longest display name. */
        public static final int LONGEST_NAME = 100;

        public Newcomer {
            displayName = displayName.strip();
            roles = Set.copyOf(roles);
            if (displayName.isEmpty() || displayName.codePointCount(0, displayName.length()) > LONGEST_NAME) {
                throw new IllegalArgumentException("display name");
            }
            if (language != null && !Set.of("ja", "en").contains(language)) {
                throw new IllegalArgumentException("language: " + language);
            }
        }
    }

    /**
     * An account as those see it who administer it.
     *
     * @param organisation null for personal accounts and the vendor's staff
     */
    record Member(
            UUID account,
            String username,
            String displayName,
            AccountKind kind,
            @Nullable UUID organisation,
            Set<Role> roles,
            boolean disabled) {
        public Member {
            roles = Set.copyOf(roles);
        }

        /** Rule ID-2: partners hold partners' roles, the vendor's staff the vendor's, personal accounts none. */
        public Set<Role> assignable() {
            return Role.of(kind, organisation != null);
        }

        /** The role that administers accounts like this one: somebody who can sign in must always hold it. */
        public Role keeper() {
            return Role.keeper(organisation != null);
        }
    }
}
