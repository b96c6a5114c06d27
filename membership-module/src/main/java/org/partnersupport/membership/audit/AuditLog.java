package org.partnersupport.membership.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class AuditLog implements Audit {
    private static final String RECORD =
            "INSERT INTO membership.audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public void record(@Nullable UUID actor, String action, String subject, String detail) {
        sql.update(RECORD, clock.instant(), actor, action, subject, detail);
    }
}
