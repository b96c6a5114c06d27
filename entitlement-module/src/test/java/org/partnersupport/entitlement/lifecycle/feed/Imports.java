package org.partnersupport.entitlement.lifecycle.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LifecycleImport;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

/** The import's beans, made by hand on a test's database, each call a transaction as in the container. */
public final class Imports {
    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private static final DefaultFiles DEFAULTS = DefaultFiles.read();

    private final UnitOfWork work;
    private final CatalogueStore store = new CatalogueStore();
    private final CatalogueWriter writer = new CatalogueWriter();
    private final List<String> audited = new ArrayList<>();

    public Imports(TestDatabase database) {
        work = new UnitOfWork(database);
        store.sql = work.sql();
        writer.sql = store.sql;
        writer.clock = TestClock.at(NOW);
    }

    static DefaultFiles.ProductFile listed(String product) {
        return Objects.requireNonNull(DEFAULTS.products().get(product), product);
    }

    /** @return how many products were looked into */
    public int defaults() {
        return defaults(DefaultFiles.read());
    }

    int defaults(DefaultFiles files) {
        var importing = new DefaultImport();
        importing.store = store;
        importing.writer = writer;
        return work.inTransaction(() -> importing.take(files));
    }

    public LifecycleImport.Result product(UUID manager, byte[] json) {
        return product(staff(manager, Role.PROGRAM_MANAGER), json);
    }

    static Caller staff(UUID account, Role role) {
        return new Caller(account, "staff", "Staff", AccountKind.WORK, Set.of(role), null, null, "system");
    }

    LifecycleImport.Result product(Caller by, byte[] json) {
        var importing = new ProductImport();
        importing.store = store;
        importing.writer = writer;
        importing.audit = new NotedAudit();
        return work.inTransaction(() -> importing.importProduct(by, json));
    }

    List<String> audited() {
        return audited;
    }

    private final class NotedAudit implements Audit {
        @Override
        public void record(
                @Nullable UUID actor, @Nullable UUID organisation, String action, String subject, String detail) {
            audited.add(actor + " " + action + " " + subject + " " + detail);
        }
    }
}
