package org.partnersupport.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of its own on a free port; ended by {@link #close()}. */
final class BenchServer implements AutoCloseable {
    private final Process process;
    private final int port;
    private final double secondsToFirstAnswer;

    private BenchServer(Process process, int port, double secondsToFirstAnswer) {
        this.process = process;
        this.port = port;
        this.secondsToFirstAnswer = secondsToFirstAnswer;
    }

    /** The application as it is installed: the runnable distribution, its settings in the environment. */
    static BenchServer distribution(Path jar, Map<String, String> settings, Path log) throws Exception {
        var port = freePort();
        var environment = new HashMap<>(settings);
        environment.put("PARTNER_SUPPORT_PORT", Integer.toString(port));
        return start(List.of(jar.toString()), environment, port, "/sign-in", log);
    }

    /**
     * A Payara Micro with one archive, with the options of the runnable distribution.
     *
     * @param firstPath path asked until it answers
     */
    static BenchServer micro(Path micro, Path archive, Map<String, String> settings, String firstPath, Path log)
            throws Exception {
        var options = List.of("--nocluster", "--nohazelcast", "--minhttpthreads", "8", "--maxhttpthreads", "32");
        return deployed(micro, archive, options, settings, firstPath, log);
    }

    /** A Payara Micro as it comes, with an archive that has nothing but one static page. */
    static BenchServer empty(Path micro, Path archive, Path log) throws Exception {
        return deployed(micro, archive, List.of("--nocluster"), Map.of(), "/index.html", log);
    }

    private static BenchServer deployed(
            Path micro, Path archive, List<String> options, Map<String, String> settings, String firstPath, Path log)
            throws Exception {
        var port = freePort();
        var command = new ArrayList<>(
                List.of(micro.toString(), "--deploy", archive.toString(), "--contextroot", "/", "--port"));
        command.add(Integer.toString(port));
        command.addAll(options);
        return start(command, settings, port, firstPath, log);
    }

    private static BenchServer start(
            List<String> jarAndArguments, Map<String, String> settings, int port, String firstPath, Path log)
            throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar"));
        command.addAll(jarAndArguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        var begun = System.nanoTime();
        var process = builder.start();
        while (!answers(port, firstPath)) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(5)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start, see " + log);
            }
            Thread.sleep(50);
        }
        return new BenchServer(process, port, (System.nanoTime() - begun) / 1e9);
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Whether the first answer with status 200 has come. */
    private static boolean answers(int port, String path) {
        try (var http = new RawHttp(port)) {
            return http.send(RawHttp.get(path, "")) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** Resident memory of the server's process in megabytes, as Linux counts it. */
    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** A copy of the application's archive with the benchmark's own resources in it. */
    static Path withBenchResources(Path war, Path testClasses, Path target) throws IOException {
        Files.copy(war, target, StandardCopyOption.REPLACE_EXISTING);
        var ours = testClasses.resolve("org/partnersupport/bench");
        try (var archive = FileSystems.newFileSystem(target);
                var classes = Files.walk(ours)) {
            for (var file : classes.filter(Files::isRegularFile).toList()) {
                var inside = archive.getPath(
                        "/WEB-INF/classes/" + testClasses.relativize(file).toString());
                Files.createDirectories(inside.getParent());
                Files.copy(file, inside, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return target;
    }

    /** The smallest application there is: what a server alone needs to start. */
    static Path emptyWar(Path target) throws IOException {
        Files.deleteIfExists(target);
        try (var archive = FileSystems.newFileSystem(target, Map.of("create", "true"))) {
            Files.writeString(archive.getPath("/index.html"), "<!doctype html><title>empty</title>");
        }
        return target;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
