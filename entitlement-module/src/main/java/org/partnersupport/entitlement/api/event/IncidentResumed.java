package org.partnersupport.entitlement.api.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A closed request is reopened (rule RQ-5). If its incident was released, the entitlement module reserves again on the
 * same line in the publisher's transaction, or throws a {@link org.partnersupport.membership.kernel.RefusedException}
 * with NO_USABLE_PLAN and the reasons; if it was charged, it stays charged.
 */
public record IncidentResumed(UUID request, UUID by, LocalDate day, Instant at) {}
