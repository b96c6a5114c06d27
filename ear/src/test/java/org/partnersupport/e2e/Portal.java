package org.partnersupport.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One runnable distribution: a process of its own, on a free port, with a data directory of its own. */
public final class Portal implements AutoCloseable {
    /** The password of every demonstration account. */
    public static final String PASSWORD = "correct horse 7";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Path directory;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private Portal(Path directory, Map<String, String> environment, int port, Process process) {
        this.directory = directory;
        this.environment = environment;
        this.port = port;
        this.process = process;
    }

    /** Starts one in demonstration mode and waits until it answers. */
    public static Portal start(String name) {
        return start(name, Map.of("PARTNER_SUPPORT_DEMO_PASSWORD", PASSWORD));
    }

    /** Starts one with these settings besides port and data directory, and waits until it answers. */
    public static Portal start(String name, Map<String, String> settings) {
        var portal = launch(name, settings);
        portal.awaitAnswer();
        return portal;
    }

    /** Starts one and does not wait. */
    public static Portal launch(String name, Map<String, String> settings) {
        try {
            var directory = Path.of(System.getProperty("partner-support.scratch", "target/e2e"))
                    .resolve(name + "-" + UUID.randomUUID().toString().substring(0, 8));
            Files.createDirectories(directory);
            var port = freePort();
            var environment = new HashMap<>(Map.of(
                    "PARTNER_SUPPORT_PORT",
                    Integer.toString(port),
                    "PARTNER_SUPPORT_DATA",
                    directory.resolve("data").toString()));
            environment.putAll(settings);
            return new Portal(directory, environment, port, run(directory, environment));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Process run(Path directory, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx512m", "-jar", System.getProperty("partner-support.jar", ""))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(directory).toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PARTNER_SUPPORT"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("portal.log");
    }

    /** Waits until the application answers. */
    public void awaitAnswer() {
        var end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (new Api(url()).answers()) {
                return;
            }
            pause();
        }
        throw new AssertionError("the portal did not start:\n" + output());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public Process process() {
        return process;
    }

    public Path data() {
        return directory.resolve("data");
    }

    /** Everything the process has printed. */
    public String output() {
        try {
            return Files.readString(log(directory));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Signed in by token as a demonstration account, for example {@code admin@aoba.example}. */
    public Api as(String username) {
        return new Api(url()).signIn(username, PASSWORD);
    }

    /** A connection to the embedded database, past the application. */
    public Connection database() throws SQLException {
        try {
            var note = Files.readAllLines(postmasterNote());
            var password = Files.readString(data().resolve("postgresql.password"));
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + note.get(3).strip() + "/postgres",
                    "partner_support",
                    password.strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the embedded PostgreSQL notes about itself; only an orderly end takes it away. */
    public Path postmasterNote() {
        return data().resolve("postgresql/postmaster.pid");
    }

    /** The embedded PostgreSQL's main process. */
    public ProcessHandle postmaster() {
        try {
            var note = Files.readAllLines(postmasterNote());
            return ProcessHandle.of(Long.parseLong(note.get(0).strip())).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As {@code kill -9}: no word, no time. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill}: in order. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for the process to end by itself. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the portal did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As {@link #startAgain()}, with other settings for these. */
    public void startAgain(Map<String, String> settings) {
        environment.putAll(settings);
        startAgain();
    }

    /** Starts the same one again, on the same data, and waits until it answers. */
    public void startAgain() {
        try {
            process = run(directory, environment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitAnswer();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
