package org.partnersupport.membership.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Native statements")
class SqlIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String INSERT = """
            INSERT INTO sample (id, word, number, flag, day, at, digest)
            VALUES (?, CAST(? AS varchar), ?, ?, ?, ?, ?)""";
    private static final String ALL = "SELECT * FROM sample";

    private final Sql sql = WORK.sql();

    @BeforeEach
    void emptyTable() {
        new MembershipFixture(DATABASE).execute("DROP TABLE IF EXISTS sample");
        new MembershipFixture(DATABASE)
                .execute("CREATE TABLE sample (id uuid, word text, number integer, flag boolean,"
                        + " day date, at timestamptz, digest bytea)");
    }

    @Test
    @DisplayName("hold what they were given, an enum by its name")
    void values() {
        var values = new Object[] {
            Ids.next(),
            Kind.SECOND,
            7,
            true,
            LocalDate.of(2026, 11, 22),
            Instant.parse("2026-11-22T03:00:00.123456Z"),
            new byte[] {1, 0}
        };
        WORK.run(() -> sql.update(INSERT, values));

        assertThat(sql.read(
                        ALL,
                        row -> List.<Object>of(
                                row.id("id"),
                                Kind.valueOf(row.text("word")),
                                row.number("number"),
                                row.flag("flag"),
                                row.day("day"),
                                row.instant("at"))))
                .containsExactly(Arrays.asList(values).subList(0, 6));
        assertThat(sql.read(ALL + " WHERE digest = ?", row -> true, values[6])).hasSize(1);
    }

    @Test
    @DisplayName("take a null at a place of any type, and give it back")
    void nulls() {
        WORK.run(() -> sql.update(INSERT, null, null, null, null, null, null, null));

        assertThat(sql.read(
                        ALL,
                        row -> Arrays.<@Nullable Object>asList(
                                row.idOrNull("id"),
                                row.textOrNull("word"),
                                row.flagOrNull("flag"),
                                row.dayOrNull("day"),
                                row.instantOrNull("at"))))
                .containsExactly(Arrays.asList(null, null, null, null, null));
        assertThat(sql.read(ALL + " WHERE number IS NULL AND digest IS NULL", row -> true))
                .hasSize(1);
        assertThat(sql.read(ALL + " WHERE id IS NOT DISTINCT FROM ? AND word = ?", row -> true, null, null))
                .isEmpty();
    }

    @Test
    @DisplayName("stay prepared while values come and go")
    void prepared() {
        WORK.run(() -> {
            insertAndOmit();
            var before = preparedInserts();
            insertAndOmit();
            assertThat(before).hasSize(1).isEqualTo(preparedInserts());
        });
    }

    @Test
    @DisplayName("outside a transaction read only what is committed; inside one also what it wrote")
    void reading() {
        WORK.run(() -> {
            sql.update("INSERT INTO sample (number) VALUES (?)", 1);
            assertThat(numbers()).containsExactly(1);
            assertThatThrownBy(() -> WORK.run(() -> {
                        sql.update("INSERT INTO sample (number) VALUES (?)", 2);
                        assertThat(numbers()).containsExactly(2);
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
        });
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    @DisplayName("need a transaction for everything else")
    void withoutTransaction() {
        assertThatThrownBy(() -> sql.update("DELETE FROM sample"))
                .isInstanceOf(PersistenceException.class)
                .hasMessage("needs a transaction");
        assertThatThrownBy(
                        () -> sql.first("INSERT INTO sample VALUES (?) RETURNING id", row -> row.id("id"), Ids.next()))
                .isInstanceOf(PersistenceException.class)
                .hasMessage("needs a transaction");
        assertThat(numbers()).isEmpty();
    }

    @Test
    @DisplayName("tell why the database refused, inside a transaction and outside")
    void refused() {
        assertThatThrownBy(() -> sql.read("SELECT nothing FROM sample", row -> true))
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("nothing");
        assertThatThrownBy(() -> WORK.run(() -> sql.update("INSERT INTO sample (nothing) VALUES (1)")))
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("nothing");
    }

    private List<Integer> numbers() {
        return sql.read("SELECT number FROM sample ORDER BY number", row -> row.number("number"));
    }

    /** More often than the driver waits before it prepares, and in both orders. */
    private void insertAndOmit() {
        var now = Instant.parse("2026-11-22T03:00:00Z");
        for (var i = 0; i < 10; i++) {
            sql.update(INSERT, UUID.randomUUID(), "word", 1, true, LocalDate.EPOCH, now, new byte[] {1});
            sql.update(INSERT, null, null, null, null, null, null, null);
        }
    }

    private List<String> preparedInserts() {
        return sql.list(
                "SELECT name FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO sample (id%'",
                row -> row.text("name"));
    }

    private enum Kind {
        SECOND
    }
}
