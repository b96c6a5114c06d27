package org.partnersupport.entitlement.ledger;

import org.partnersupport.entitlement.api.LedgerEntry.Kind;

/**
 * What one entry of the ledger does to its line and to the incident it is about.
 *
 * @param amount added to the balance
 * @param reserved added to the number of reserved incidents
 * @param consumed added to the number of charged incidents
 * @param becomes where the incident stands afterwards
 * @param reason code for the ledger's readers
 */
record Movement(Kind kind, int amount, int reserved, int consumed, IncidentState becomes, String reason) {}
