package org.partnersupport.membership.kernel;

/**
 * Something that must be done before the application answers its first request: migrate a schema, import the default
 * catalogue, lay demonstration data. Beans of this type are run one after another in the order of their
 * {@link jakarta.annotation.Priority} (see the constants), outside any transaction. Several servers may run the same
 * task at once on one database: a task must bear that. An exception ends the start.
 */
public interface StartupTask {
    /** Schema of the membership module; the modules downstream follow at +100 and +200. */
    int SCHEMA = 100;

    /** Default catalogue rows that need a migrated schema. */
    int CATALOGUE = 1000;

    /** Demonstration data, only in demonstration mode. */
    int DEMONSTRATION = 2000;

    void run();
}
