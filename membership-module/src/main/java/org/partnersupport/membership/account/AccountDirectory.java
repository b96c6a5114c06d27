package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/** Reads open no transaction of their own: one statement is consistent in itself and then costs one round trip. */
@UseCase
class AccountDirectory implements Accounts {
    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final Set<String> THEMES = Set.of("system", "light", "dark");
    private static final String BY_ID = CallerRows.SELECT + "WHERE a.id = ? AND NOT a.disabled";
    private static final String NAMES = """
            SELECT id, display_name FROM membership.account
            WHERE id = ANY (CAST(string_to_array(?, ',') AS uuid[]))""";
    private static final String COLLEAGUES = """
            SELECT a.id, a.display_name, a.username, a.kind,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id) AS roles
            FROM membership.member m JOIN membership.account a ON a.id = m.account_id
            WHERE m.organisation_id = ? AND NOT a.disabled
                AND (? = '' OR EXISTS (SELECT 1 FROM membership.account_role f
                    WHERE f.account_id = a.id AND f.role = ANY (string_to_array(?, ','))))
            ORDER BY a.display_name, a.username""";

    @Inject
    Sql sql;

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Caller> byId(UUID account) {
        return sql.read(BY_ID, CallerRows::caller, account).stream().findFirst();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, String> displayNames(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        if (!accounts.isEmpty()) {
            sql.read(NAMES, row -> Map.entry(row.id("id"), row.text("display_name")), joined(accounts))
                    .forEach(name -> names.put(name.getKey(), name.getValue()));
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
        var wanted = joined(roles);
        return sql.read(COLLEAGUES, AccountDirectory::person, organisation.id(), wanted, wanted);
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean organisationExists(UUID organisation) {
        return !sql.read("SELECT id FROM membership.organisation WHERE id = ?", row -> row.id("id"), organisation)
                .isEmpty();
    }

    @Override
    public void chooseLanguage(UUID account, String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language: " + language);
        }
        sql.update("UPDATE membership.account SET language = ? WHERE id = ?", language, account);
    }

    @Override
    public void chooseTheme(UUID account, String theme) {
        if (!THEMES.contains(theme)) {
            throw new IllegalArgumentException("theme: " + theme);
        }
        sql.update("UPDATE membership.account SET theme = ? WHERE id = ?", theme, account);
    }

    private static Person person(Row row) throws SQLException {
        return new Person(
                row.id("id"),
                row.text("display_name"),
                row.text("username"),
                AccountKind.valueOf(row.text("kind")),
                CallerRows.roles(row.textOrNull("roles")));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
