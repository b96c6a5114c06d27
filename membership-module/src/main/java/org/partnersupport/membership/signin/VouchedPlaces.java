package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.account.Keepers;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;

/**
 * Kind, organisation and roles of an account, brought to what an identity provider says (rules ID-1, ID-2); in the caller's
 * transaction. A role is of a place: nobody takes it along to another one.
 */
@ApplicationScoped
class VouchedPlaces {
    private static final String PLACE = """
            SELECT a.kind, m.organisation_id
            FROM membership.account a LEFT JOIN membership.member m ON m.account_id = a.id WHERE a.id = ?""";
    private static final String KIND = "UPDATE membership.account SET kind = ? WHERE id = ? AND kind <> ?";
    private static final String LEAVE = """
            DELETE FROM membership.member m WHERE m.account_id = ? AND NOT EXISTS (
                SELECT 1 FROM membership.organisation o WHERE o.id = m.organisation_id AND o.code = CAST(? AS varchar))""";
    private static final String JOIN = """
            INSERT INTO membership.member (account_id, organisation_id)
            SELECT ?, o.id FROM membership.organisation o WHERE o.code = ? ON CONFLICT DO NOTHING""";
    private static final String KEEP = """
            DELETE FROM membership.account_role WHERE account_id = ? AND NOT role = ANY (string_to_array(?, ','))
            RETURNING role""";
    private static final String GRANT = """
            INSERT INTO membership.account_role (account_id, role) VALUES (?, ?)
            ON CONFLICT (account_id, role) DO UPDATE SET kept = false WHERE account_role.kept""";
    private static final String HOLDS = """
            SELECT r.role FROM membership.account_role r JOIN membership.account a ON a.id = r.account_id
            WHERE a.id = ? AND r.role = ? AND NOT a.disabled""";
    private static final String MARK =
            "UPDATE membership.account_role SET kept = true WHERE account_id = ? AND role = ? AND NOT kept";

    @Inject
    Keepers keepers;

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    /** Waits for who gives or takes roles of this account: what they judged by is the place that is left here. */
    void bring(UUID account, Identity identity) {
        keepers.lockAccount(account);
        var before = place(account);
        sql.update(KIND, identity.kind(), account, identity.kind());
        sql.update(LEAVE, account, identity.organisation());
        if (identity.organisation() != null) {
            sql.update(JOIN, account, identity.organisation());
        }
        var now = place(account);
        tell(account, before, now, identity.issuer());
        dropStrange(account, before, now);
        if (identity.roles() != null) {
            settle(account, now, identity.roles());
        }
    }

    /** Null for an account that belongs to none. */
    @Nullable
    UUID organisationOf(UUID account) {
        return place(account).organisation();
    }

    private Place place(UUID account) {
        return sql.first(
                        PLACE,
                        row -> new Place(AccountKind.valueOf(row.text("kind")), row.idOrNull("organisation_id")),
                        account)
                .orElseThrow();
    }

    private void tell(UUID account, Place before, Place now, String issuer) {
        if (now.isElsewhere(before) && before.organisation() != null) {
            audit.record(null, before.organisation(), "ORGANISATION_LEFT", account.toString(), issuer);
        }
        if (now.isElsewhere(before) && now.organisation() != null) {
            audit.record(null, now.organisation(), "ORGANISATION_JOINED", account.toString(), issuer);
        }
        if (now.kind() != before.kind()) {
            var whose = now.organisation() == null ? before.organisation() : now.organisation();
            audit.record(null, whose, "KIND_CHANGED", account.toString(), now.kind() + " " + issuer);
        }
    }

    /** Rule ID-2: what was given elsewhere does not count here, nor does what such an account never holds. */
    private void dropStrange(UUID account, Place before, Place now) {
        var kept = now.isElsewhere(before) ? Set.<Role>of() : now.roles();
        sql.list(KEEP, row -> row.text("role"), account, joined(kept, ","))
                .forEach(role -> audit.record(null, before.organisation(), "ROLE_REMOVED", account.toString(), role));
    }

    /** Rule ID-2: whatever a provider says, an account holds the roles of its kind alone, and the last keeper stays one. */
    private void settle(UUID account, Place now, Set<Role> said) {
        var given = now.roles().stream().filter(said::contains).collect(Collectors.toUnmodifiableSet());
        var stays = new HashSet<>(given);
        if (isLastKeeper(account, now, given)) {
            stays.add(now.keeper());
            if (sql.update(MARK, account, now.keeper()) == 1) {
                var role = now.keeper().name();
                audit.record(null, now.organisation(), "ROLE_KEPT", account.toString(), role);
            }
        }
        var changed = sql.list(KEEP, row -> row.text("role"), account, joined(stays, ","))
                        .size()
                + given.stream()
                        .mapToInt(role -> sql.update(GRANT, account, role))
                        .sum();
        if (changed > 0) {
            audit.record(null, now.organisation(), "ROLES_VOUCHED", account.toString(), joined(given, " "));
        }
    }

    /** Of who is to lose that role. Whoever is nobody's keeper waits for nobody. */
    private boolean isLastKeeper(UUID account, Place now, Set<Role> given) {
        if (given.contains(now.keeper())
                || sql.list(HOLDS, row -> true, account, now.keeper()).isEmpty()) {
            return false;
        }
        keepers.lock(now.organisation());
        return keepers.others(account, now.organisation()) == 0;
    }

    private static String joined(Set<Role> roles, String between) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(between));
    }

    /** @param organisation null for who belongs to none */
    private record Place(AccountKind kind, @Nullable UUID organisation) {
        boolean isElsewhere(Place other) {
            return !Objects.equals(organisation, other.organisation);
        }

        Role keeper() {
            return Role.keeper(organisation != null);
        }

        Set<Role> roles() {
            return Role.of(kind, organisation != null);
        }
    }
}
