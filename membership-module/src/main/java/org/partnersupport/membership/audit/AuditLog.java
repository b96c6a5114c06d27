package org.partnersupport.membership.audit;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class AuditLog implements Audit {
    private static final String RECORD = """
            INSERT INTO membership.audit (at, actor, organisation_id, action, subject, detail, address)
            VALUES (?, ?, coalesce(CAST(? AS uuid), (SELECT organisation_id FROM membership.member WHERE account_id = ?)),
                    ?, ?, ?, CAST(? AS varchar))""";

    @Inject
    Sql sql;

    @Inject
    RequestOrigin origin;

    @Inject
    Clock clock;

    @Override
    public void record(
            @Nullable UUID actor, @Nullable UUID organisation, String action, String subject, String detail) {
        sql.update(RECORD, clock.instant(), actor, organisation, actor, action, subject, detail, address());
    }

    /** Stands here, since a method that the interface brings along begins no transaction. */
    @Override
    public void record(@Nullable UUID actor, String action, String subject, String detail) {
        record(actor, null, action, subject, detail);
    }

    private @Nullable String address() {
        try {
            return origin.address().orElse(null);
        } catch (ContextNotActiveException nobodyAsks) {
            return null;
        }
    }
}
