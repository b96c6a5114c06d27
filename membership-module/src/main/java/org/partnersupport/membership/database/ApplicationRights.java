package org.partnersupport.membership.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.partnersupport.membership.kernel.ModuleSchema;
import org.partnersupport.membership.kernel.StartupTask;

/**
 * What the application's role may do in the schemas of the modules, given anew once all are migrated: read and write rows.
 * What stands in a table of {@link #APPEND_ONLY}, or in one whose trigger is called so, it can neither change nor take
 * away. A schema is a module's when it has a migration history, so a new module or table needs nothing here.
 */
@ApplicationScoped
@Priority(StartupTask.CATALOGUE - 100)
public class ApplicationRights implements StartupTask {
    /** What happened, was said or was counted. */
    static final Set<String> APPEND_ONLY = Set.of(
            "membership.audit",
            "membership.activation",
            "entitlement.ledger_entry",
            "entitlement.catalogue_change",
            "entitlement.rolled_over",
            "support.request_event",
            "support.message",
            "support.attachment");

    private static final Logger LOG = Logger.getLogger(ApplicationRights.class.getName());

    /** Why the database cannot hold a role back, if it cannot. */
    private static final String POWER = """
            SELECT CASE WHEN rolsuper THEN 'is a superuser'
                        WHEN rolbypassrls THEN 'bypasses row-level security'
                        WHEN pg_has_role(oid, current_user, 'MEMBER') THEN 'owns the schemas or may act as their owner'
                        ELSE '' END
              FROM pg_roles WHERE rolname = ?""";

    /** Servers that change the same grants at once would fail; the end of the transaction lets the next one go on. */
    private static final String ONE_AT_A_TIME =
            "SELECT CAST(pg_advisory_xact_lock(hashtext('partner-support rights')) AS text)";

    private static final String SCHEMAS = """
            SELECT quote_ident(n.nspname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relname = 'flyway_schema_history' ORDER BY 1""";

    /** Each table's grant. A seal is put on an entry once, after it was made: its trigger sees to that. */
    private static final String GRANTS = """
            SELECT 'GRANT SELECT, INSERT' || CASE
                       WHEN n.nspname || '.' || c.relname <> ALL (string_to_array(?, ',')) AND NOT EXISTS (
                            SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE '%append_only')
                       THEN ', UPDATE, DELETE'
                       WHEN EXISTS (SELECT FROM pg_attribute a
                                     WHERE a.attrelid = c.oid AND a.attname = 'seal' AND NOT a.attisdropped)
                       THEN ', UPDATE (seal)'
                       ELSE '' END
                   || format(' ON %I.%I TO %I', n.nspname, c.relname, CAST(? AS text))
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE quote_ident(n.nspname) = ? AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname""";

    @Inject
    @Named(ModuleSchema.OWNER)
    DataSource owner;

    @Override
    public void run() {
        try (var application = new PortalDataSource().getConnection()) {
            give(owner, one(application, "SELECT CAST(current_user AS text)"));
        } catch (SQLException failed) {
            throw new IllegalStateException("The application's database role could not be given its rights", failed);
        }
    }

    /**
     * @param owner connections of the role that owns the schemas
     * @param role of the application; one that cannot be held back is given nothing, and the log warns
     */
    public static void give(DataSource owner, String role) throws SQLException {
        try (var connection = owner.getConnection()) {
            var power = one(connection, POWER, role);
            if (!power.isEmpty()) {
                LOG.warning(
                        "The application's database role " + role + " " + power
                                + ", so the database does not guard tables, ledger and audit against it."
                                + " docs/howto/database-roles.md tells how to divide it in two (PARTNER_SUPPORT_DB_OWNER_USER).");
                return;
            }
            connection.setAutoCommit(false);
            one(connection, ONE_AT_A_TIME);
            for (var right : rights(connection, role)) {
                try (var statement = connection.createStatement()) {
                    statement.execute(right);
                }
            }
            connection.commit();
        }
    }

    private static List<String> rights(Connection connection, String role) throws SQLException {
        var rights = new ArrayList<String>();
        var database = one(connection, "SELECT quote_ident(current_database())");
        rights.add("REVOKE TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
        var name = one(connection, "SELECT quote_ident(?)", role);
        for (var schema : all(connection, SCHEMAS)) {
            var future = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT ";
            rights.add(future + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + name);
            rights.add(future + "USAGE ON SEQUENCES TO " + name);
            rights.add("GRANT USAGE ON SCHEMA " + schema + " TO " + name);
            rights.add("GRANT USAGE ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + name);
            rights.add("REVOKE ALL ON ALL TABLES IN SCHEMA " + schema + " FROM " + name);
            rights.addAll(all(connection, GRANTS, String.join(",", APPEND_ONLY), role, schema));
        }
        return rights;
    }

    private static String one(Connection connection, String sql, String... values) throws SQLException {
        return all(connection, sql, values).get(0);
    }

    private static List<String> all(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
