package org.partnersupport.e2e.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak with the realms of this build, {@code work} and {@code personal}, on a free port of this machine. */
final class Keycloak implements AutoCloseable {
    static final String PASSWORD = "only-for-the-tests";
    static final String SECRET = "only-for-the-tests-too";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final List<String> REALMS = List.of("work", "personal");

    private final Process process;
    private final Path log;
    private final int port;

    private Keycloak(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param port one that is free; the portal knows it before Keycloak runs */
    static Keycloak start(int port, String portal) {
        try {
            var home = Path.of(System.getProperty("partner-support.keycloak", ""));
            forgetsEarlierRuns(home.resolve("data/h2"));
            for (var realm : REALMS) {
                imports(home, realm + "-realm.json", portal);
            }
            var log = home.resolve("keycloak.log");
            var builder = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            var keycloak = new Keycloak(builder.start(), log, port);
            keycloak.awaitAnswer();
            return keycloak;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A realm that is there already would not be imported again. */
    private static void forgetsEarlierRuns(Path database) throws IOException {
        if (Files.isDirectory(database)) {
            try (var files = Files.list(database)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The realms know where the portal is. */
    private static void imports(Path home, String file, String portal) throws IOException {
        var directory = Files.createDirectories(home.resolve("data/import"));
        try (var realm = Keycloak.class.getResourceAsStream("/keycloak/" + file)) {
            if (realm == null) {
                throw new IOException("no " + file);
            }
            var text = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(directory.resolve(file), text.replace("http://portal.example", portal));
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String issuer(int port, String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    /** An access token for the API, as a program gets it with a person's password. */
    String accessToken(String realm, String username) {
        var form = "grant_type=password&client_id=partner-support&client_secret=" + SECRET + "&scope=openid&username="
                + username + "&password=" + PASSWORD;
        var asked = HttpRequest.newBuilder(URI.create(issuer(port, realm) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
            return new JsonMapper().readTree(answer.body()).get("access_token").asString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitAnswer() {
        var end = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (REALMS.stream().allMatch(this::answers)) {
                return;
            }
            pause();
        }
        throw new AssertionError("Keycloak did not start:\n" + output());
    }

    private boolean answers(String realm) {
        try {
            var asked = HttpRequest.newBuilder(URI.create(issuer(port, realm) + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(asked, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The script's child is the server: it ends with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
