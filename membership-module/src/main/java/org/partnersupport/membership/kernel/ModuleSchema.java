package org.partnersupport.membership.kernel;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings one module's schema to the version its scripts describe, from {@code db/migration/<module>/} into the schema of
 * that name with a history table of its own. Each module has one subclass, a bean with the right
 * {@link jakarta.annotation.Priority}. Servers that start at once wait for each other on the database's lock.
 */
public abstract class ModuleSchema implements StartupTask {
    /** Name of the bean that opens connections of the role which owns the schemas; the application's own may not change them. */
    public static final String OWNER = "schema-owner";

    @Inject
    @Named(OWNER)
    DataSource database;

    private final String module;

    protected ModuleSchema(String module) {
        this.module = module;
    }

    @Override
    public void run() {
        migrate(database, module);
    }

    /** The same without a container, for tests and tools. */
    public static void migrate(DataSource database, String module) {
        Flyway.configure(ModuleSchema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .defaultSchema(module)
                .createSchemas(true)
                .load()
                .migrate();
    }
}
