package org.partnersupport.membership.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked from the class path into the data directory. */
final class PostgresPrograms {
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path log;

    private PostgresPrograms(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /**
     * Unpacks the programs for this machine, unless an earlier start did.
     *
     * @param log where the programs write
     */
    static PostgresPrograms unpackedIn(Path directory, Path log) throws IOException {
        var archive = archive();
        var checksum = new CRC32();
        checksum.update(archive);
        var home = directory.resolve(Long.toHexString(checksum.getValue()));
        if (!Files.isDirectory(home)) {
            delete(directory);
            Files.createDirectories(directory);
            var unfinished = directory.resolve("unpacking");
            unpack(archive, unfinished);
            Files.move(unfinished, home);
        }
        return new PostgresPrograms(home, log);
    }

    private static byte[] archive() throws IOException {
        try (var packed =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", System.getProperty("os.arch", ""))) {
            return packed.readAllBytes();
        } catch (IllegalStateException noneForThisMachine) {
            throw new IOException(
                    "No PostgreSQL for this machine travels with the application: name a server in"
                            + " PARTNER_SUPPORT_DB_URL",
                    noneForThisMachine);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                unpack(tar, entry, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
        }
    }

    /** The major version the programs bring, for example {@code 18}. */
    String majorVersion() throws IOException {
        var asked = new ProcessBuilder(program("postgres"), "--version").start();
        try (var answer = asked.inputReader()) {
            return String.valueOf(answer.readLine()).replaceAll("[^0-9]*([0-9]+).*", "$1");
        }
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws IOException with the last lines of the log when it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program(program));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        var process = builder.start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        throw new IOException("PostgreSQL's " + program + " failed; the end of " + log + ": " + endOfLog());
    }

    private String endOfLog() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
