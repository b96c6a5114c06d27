package org.partnersupport.membership.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** What lies on disk: PostgreSQL's files in the data directory, made once, configured at each start. */
final class DatabaseCluster {
    /** Owns everything; the application asks with {@link EmbeddedRole}. */
    static final String ROLE = "partner_support";

    private final Path path;
    private final Path passwordFile;
    private final PostgresPrograms programs;

    DatabaseCluster(Path dataDirectory, PostgresPrograms programs) {
        this.path = dataDirectory.resolve("postgresql");
        this.passwordFile = dataDirectory.resolve("postgresql.password");
        this.programs = programs;
    }

    Path path() {
        return path;
    }

    /** Built aside and moved into place whole, so that an interrupted start leaves no half cluster. */
    void makeWhenMissing() throws IOException {
        if (Files.exists(path)) {
            refuseOtherVersion();
            return;
        }
        var unfinished = path.resolveSibling("postgresql-unfinished");
        PostgresPrograms.delete(unfinished);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + ROLE,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        Files.move(unfinished, path);
    }

    private void refuseOtherVersion() throws IOException {
        var found = Files.readString(path.resolve("PG_VERSION")).strip();
        var brought = programs.majorVersion();
        if (!found.equals(brought)) {
            throw new IllegalStateException("The database in " + path + " was made by PostgreSQL " + found
                    + "; this release brings PostgreSQL " + brought
                    + ". Start the release that made it, or name another PARTNER_SUPPORT_DATA.");
        }
    }

    void configure(int port) throws IOException {
        Files.writeString(path.resolve("postgresql.conf"), configuration(port));
    }

    private static String configuration(int port) {
        return """
                # Written anew at each start. Settings of your own belong in postgresql.local.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 128MB
                max_wal_size = 1GB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                include_if_exists = 'postgresql.local.conf'
                """.formatted(port);
    }

    /** The password of {@link #ROLE}, generated once, for the owner of the data directory alone. */
    String password() throws IOException {
        if (!Files.exists(passwordFile)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile).strip();
    }
}
