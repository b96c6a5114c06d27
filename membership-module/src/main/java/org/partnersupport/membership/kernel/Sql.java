package org.partnersupport.membership.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs native statements on the very connection of the current transaction, so that what they write stands or falls with
 * it. A native query of the entity manager would not do for UPDATE … RETURNING: the provider may send what it takes for a
 * read over another connection; and it costs twice as much. The driver keeps each statement prepared by its text, so
 * texts are constants.
 *
 * <p>The values stand for the question marks in order; a null has the type of its place. Where a text is as often there
 * as not, write {@code CAST(? AS varchar)}, or such a statement is prepared anew at each change between the two.
 */
@ApplicationScoped
public class Sql {
    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/partner-support")
    DataSource database;

    Sql() {}

    /** For tests, which make their beans by hand. */
    public Sql(EntityManager em, DataSource database) {
        this.em = em;
        this.database = database;
    }

    /**
     * @return one object for each row that comes back
     * @throws PersistenceException outside a transaction, or when the database refuses
     */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try {
            return list(transaction(), sql, reader, values);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** The first row, as {@link #list}. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /**
     * As {@link #list}, also outside a transaction: there it is one round trip on a connection of its own, without the
     * commit. Only for a SELECT that locks nothing.
     *
     * @throws PersistenceException when the database refuses
     */
    public <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... values) {
        var joined = em.unwrap(Connection.class);
        try {
            if (joined != null) {
                return list(joined, sql, reader, values);
            }
            try (var own = database.getConnection()) {
                return list(own, sql, reader, values);
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /**
     * @return how many rows were written
     * @throws PersistenceException outside a transaction, or when the database refuses
     */
    public int update(String sql, @Nullable Object... values) {
        try (var statement = prepared(transaction(), sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private Connection transaction() {
        return Optional.ofNullable(em.unwrap(Connection.class))
                .orElseThrow(() -> new PersistenceException("needs a transaction"));
    }

    private static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, @Nullable Object[] values)
            throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var result = statement.executeQuery()) {
            var list = new ArrayList<T>();
            var row = new Row(result);
            while (result.next()) {
                list.add(reader.read(row));
            }
            return Collections.unmodifiableList(list);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object[] values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> code) {
            statement.setString(index, code.name());
        } else {
            statement.setObject(index, value);
        }
    }

    /** Makes one object of one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** The current row, by column name. */
    public static final class Row {
        private final ResultSet result;

        Row(ResultSet result) {
            this.result = result;
        }

        public UUID id(String column) throws SQLException {
            return result.getObject(column, UUID.class);
        }

        public @Nullable UUID idOrNull(String column) throws SQLException {
            return result.getObject(column, UUID.class);
        }

        public String text(String column) throws SQLException {
            return result.getString(column);
        }

        public @Nullable String textOrNull(String column) throws SQLException {
            return result.getString(column);
        }

        public byte[] bytes(String column) throws SQLException {
            return result.getBytes(column);
        }

        public int number(String column) throws SQLException {
            return result.getInt(column);
        }

        public boolean flag(String column) throws SQLException {
            return result.getBoolean(column);
        }

        public LocalDate day(String column) throws SQLException {
            return result.getObject(column, LocalDate.class);
        }

        public @Nullable LocalDate dayOrNull(String column) throws SQLException {
            return result.getObject(column, LocalDate.class);
        }

        public @Nullable Boolean flagOrNull(String column) throws SQLException {
            return result.getObject(column, Boolean.class);
        }

        public Instant instant(String column) throws SQLException {
            return result.getObject(column, java.time.OffsetDateTime.class).toInstant();
        }

        public @Nullable Instant instantOrNull(String column) throws SQLException {
            var stored = result.getObject(column, java.time.OffsetDateTime.class);
            return stored == null ? null : stored.toInstant();
        }
    }
}
