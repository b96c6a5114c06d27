package org.partnersupport.web.statement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LedgerExtracts.Line;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Entry;
import org.partnersupport.web.portal.plans.CatalogueNames;
import org.partnersupport.web.texts.Texts;

/** Finds the names for all that a statement tells of, once for all entries. */
@RequestScoped
public class StatementNaming {
    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    CatalogueNames catalogue;

    public StatementNames of(Statement statement, Texts texts) {
        var spenders = ids(statement, entry -> entry.movement().spender());
        var served = ids(statement, entry -> {
            var about = entry.about();
            return about == null ? null : about.customer();
        });
        return new StatementNames(
                accounts.displayNames(spenders),
                customers.byIds(served),
                statement.lines().stream().collect(Collectors.toMap(Line::id, Function.identity())),
                catalogue,
                texts);
    }

    private static Set<UUID> ids(Statement statement, Function<Entry, @Nullable UUID> of) {
        return statement.entries().stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
