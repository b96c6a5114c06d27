package org.partnersupport.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A real Payara Server, unpacked by the build, with a domain of its own on free ports. Named before Arquillian's extension
 * it is there when Arquillian looks for it; it is stopped with the test run, however that ends.
 */
public final class FullServer implements BeforeAllCallback {
    private static final String ADMIN_PORT = "e2e.admin.port";
    private static final String PROCESS = "e2e.server.process";

    /** The commands of our documentation for a server that listens where it must. */
    private static final Path CLOSING = DisplayNames.ROOT.resolve("docs/howto/close-listeners.txt");

    private static final int ADMIN_OFFSET = 48;
    private static final int JMS_OFFSET = 76;
    private static final int HTTP_OFFSET = 80;
    private static final List<Integer> OFFSETS = List.of(8, ADMIN_OFFSET, 38, 39, 40, HTTP_OFFSET, 81, 86);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(FullServer.class))
                .computeIfAbsent("domain", key -> Domain.started(), Domain.class);
    }

    /** Without a slash at the end. */
    static String url() {
        return "http://localhost:" + port();
    }

    static int port() {
        return adminPort() - ADMIN_OFFSET + HTTP_OFFSET;
    }

    static int jmsPort() {
        return adminPort() - ADMIN_OFFSET + JMS_OFFSET;
    }

    static int adminPort() {
        return Integer.getInteger(ADMIN_PORT);
    }

    static ProcessHandle process() {
        return ProcessHandle.of(Long.getLong(PROCESS)).orElseThrow();
    }

    private record Domain(Path directory, Thread atExit) implements AutoCloseable {
        static Domain started() {
            var base = freePorts();
            var directory = Path.of(System.getProperty("partner-support.scratch", "target/e2e"))
                    .resolve("payara-server-" + UUID.randomUUID().toString().substring(0, 8))
                    .toAbsolutePath();
            var domain = new Domain(directory, new Thread(() -> stop(directory)));
            Runtime.getRuntime().addShutdownHook(domain.atExit);
            asadmin(directory, "create-domain", "--nopassword", "--portbase", Integer.toString(base));
            asadmin(directory, "start-domain", "--prebootcommandfile", CLOSING.toString());
            System.setProperty(PROCESS, process(directory));
            System.setProperty(ADMIN_PORT, Integer.toString(base + ADMIN_OFFSET));
            return domain;
        }

        private static String process(Path directory) {
            try {
                return Files.readString(directory.resolve("domains/smoke/config/pid"))
                        .strip();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            Runtime.getRuntime().removeShutdownHook(atExit);
            stop(directory);
        }

        private static void stop(Path directory) {
            asadmin(directory, "stop-domain", "--kill");
        }
    }

    private static int freePorts() {
        return IntStream.range(0, 200)
                .map(attempt -> 20_000 + 100 * attempt)
                .filter(base -> OFFSETS.stream().allMatch(offset -> free(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException used) {
            return false;
        }
    }

    private static void asadmin(Path directory, String subcommand, String... arguments) {
        try {
            Files.createDirectories(directory.resolve("domains"));
            var home = Path.of(System.getProperty("partner-support.server", ""));
            var command = new ArrayList<>(List.of(
                    "sh",
                    home.resolve("bin/asadmin").toString(),
                    subcommand,
                    "--domaindir",
                    directory.resolve("domains").toString()));
            command.addAll(List.of(arguments));
            command.add("smoke");
            var log = directory.resolve("asadmin.log");
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment()
                    .put("PARTNER_SUPPORT_DATA", directory.resolve("data").toString());
            builder.environment().put("PARTNER_SUPPORT_DEMO_PASSWORD", Portal.PASSWORD);
            var process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(subcommand + " failed: " + Files.readString(log));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
