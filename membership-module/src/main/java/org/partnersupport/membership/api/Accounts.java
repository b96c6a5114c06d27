package org.partnersupport.membership.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People: who an account is, and who the colleagues are. */
public interface Accounts {
    /** The account with its roles as they are now; empty when it does not exist or is disabled. */
    Optional<Caller> byId(UUID account);

    /** Display names for ids; ids that do not exist are missing from the answer. */
    Map<UUID, String> displayNames(Collection<UUID> accounts);

    /**
     * Rule ID-5: the people of the caller's own organisation, by display name; empty when the caller has none.
     *
     * @param roles when not empty, only people holding at least one of these
     */
    List<Person> colleagues(Caller caller, Set<Role> roles);

    /** True when there is such an organisation. */
    boolean organisationExists(UUID organisation);

    /** @param language {@code ja} or {@code en} */
    void chooseLanguage(UUID account, String language);

    /** @param theme {@code system}, {@code light} or {@code dark} */
    void chooseTheme(UUID account, String theme);

    record Person(UUID account, String displayName, String username, AccountKind kind, Set<Role> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }
}
