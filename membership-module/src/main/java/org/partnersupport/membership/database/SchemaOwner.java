package org.partnersupport.membership.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.SQLException;
import org.partnersupport.membership.kernel.ModuleSchema;

/** Connections of the role that owns the schemas, each opened for its use: only the start needs them. */
@Dependent
@Named(ModuleSchema.OWNER)
public class SchemaOwner extends PortalDataSource {
    @Override
    public Connection getConnection() throws SQLException {
        return ownerConnection();
    }

    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return ownerConnection();
    }
}
