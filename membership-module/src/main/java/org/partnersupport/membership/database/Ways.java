package org.partnersupport.membership.database;

/**
 * The two ways to the database. They lead to the same role where an installation names only one.
 *
 * @param application reads and writes rows, nothing else
 * @param owner owns the schemas and migrates them
 */
record Ways(Outage.Opening application, Outage.Opening owner) {}
