package org.partnersupport.membership.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.UseCase;

/** Reads open no transaction of their own: one statement is consistent in itself and then costs one round trip. */
@UseCase
class AccountDirectory implements Accounts {
    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final Set<String> THEMES = Set.of("system", "light", "dark");
    private static final String COLLEAGUES = """
            SELECT a.id, a.display_name, a.username, a.kind,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id)
            FROM membership.member m JOIN membership.account a ON a.id = m.account_id
            WHERE m.organisation_id = ?1 AND NOT a.disabled
                AND (?2 = '' OR EXISTS (SELECT 1 FROM membership.account_role f
                    WHERE f.account_id = a.id AND f.role = ANY (string_to_array(?2, ','))))
            ORDER BY a.display_name, a.username""";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Caller> byId(UUID account) {
        return CallerRows.single(em.createNativeQuery(CallerRows.SELECT + "WHERE a.id = ?1 AND NOT a.disabled")
                .setParameter(1, account)
                .getResultList());
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, String> displayNames(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        if (accounts.isEmpty()) {
            return names;
        }
        List<?> rows = em.createNativeQuery("SELECT id, display_name FROM membership.account"
                        + " WHERE id = ANY (CAST(string_to_array(?1, ',') AS uuid[]))")
                .setParameter(1, joined(accounts))
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            names.put((UUID) columns[0], (String) columns[1]);
        }
        return names;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Person> colleagues(Caller caller, Set<Role> roles) {
        var organisation = caller.organisation();
        if (organisation == null) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery(COLLEAGUES)
                .setParameter(1, organisation.id())
                .setParameter(2, joined(roles))
                .getResultList();
        return rows.stream().map(row -> person((@Nullable Object[]) row)).toList();
    }

    @Override
    public void chooseLanguage(UUID account, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language: " + language);
        }
        em.createNativeQuery("UPDATE membership.account SET language = ?1 WHERE id = ?2")
                .setParameter(1, language)
                .setParameter(2, account)
                .executeUpdate();
    }

    @Override
    public void chooseTheme(UUID account, String theme) {
        if (!THEMES.contains(theme)) {
            throw new IllegalArgumentException("theme: " + theme);
        }
        em.createNativeQuery("UPDATE membership.account SET theme = ?1 WHERE id = ?2")
                .setParameter(1, theme)
                .setParameter(2, account)
                .executeUpdate();
    }

    private static Person person(@Nullable Object[] row) {
        return new Person(
                (UUID) CallerRows.value(row, 0),
                (String) CallerRows.value(row, 1),
                (String) CallerRows.value(row, 2),
                AccountKind.valueOf((String) CallerRows.value(row, 3)),
                CallerRows.roles((String) row[4]));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
