package org.partnersupport.entitlement.api.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request was closed (rule RQ-5). The entitlement module makes its reservation final or gives it back, in the
 * publisher's transaction. Settling twice the same way changes nothing.
 *
 * @param charged true: the incident is consumed; false: it is released
 * @param reason the resolution's code, for the ledger
 */
public record IncidentSettled(UUID request, boolean charged, String reason, UUID by, LocalDate day, Instant at) {}
