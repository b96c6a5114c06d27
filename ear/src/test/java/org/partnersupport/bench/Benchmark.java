package org.partnersupport.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Measures and prints {@code docs/benchmark.md}'s tables. System properties: {@code bench.war}, {@code bench.jar},
 * {@code bench.micro}, {@code bench.classes}, {@code bench.work} (paths), {@code bench.warmup} and {@code bench.seconds}
 * (seconds), {@code bench.organisations} and {@code bench.clients} (lists).
 */
public final class Benchmark {
    /** Each scenario has its turn this often, so that a machine's slow minute is nobody's alone. */
    private static final int ROUNDS = 3;

    private static final int WARM_UP_CLIENTS = 8;
    private static final double WARM_UP_TURN_SECONDS = 4;

    private final Path work = Path.of(System.getProperty("bench.work")).toAbsolutePath();
    private final Path micro = Path.of(System.getProperty("bench.micro"));
    private final Path jar = Path.of(System.getProperty("bench.jar"));
    private final Path war = Path.of(System.getProperty("bench.war"));
    private final int warmup = Integer.getInteger("bench.warmup", 180);
    private final int seconds = Integer.getInteger("bench.seconds", 10);
    private final List<Integer> sizes = list("bench.organisations", "1000,100000,1000000");
    private final List<Integer> clients = list("bench.clients", "1,8,16");
    private final List<String> table = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        new Benchmark().run();
    }

    private void run() throws Exception {
        Files.createDirectories(work);
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .start()) {
            var archive = BenchServer.withBenchResources(
                    war, Path.of(System.getProperty("bench.classes")), work.resolve("bench.war"));
            var settings = Map.of(
                    "PARTNER_SUPPORT_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "PARTNER_SUPPORT_DB_USER", "postgres",
                    "PARTNER_SUPPORT_DB_PASSWORD", "postgres",
                    "PARTNER_SUPPORT_BASE_URL", "http://localhost",
                    "PARTNER_SUPPORT_SECRET_KEYS", "bench:" + "A".repeat(43) + "=",
                    "PARTNER_SUPPORT_LIFECYCLE_ZONE", "UTC");
            row("| organisations | clients | what | per second | p50 ms | p99 ms |", "|---|---|---|---|---|---|");
            try (var server =
                    BenchServer.micro(micro, archive, settings, "/sign-in", work.resolve("application.log"))) {
                measure(server, postgres.getPostgresDatabase());
                row(
                        "",
                        "Resident memory of the server after load: " + server.residentMegabytes()
                                + " MB (heap limit 512 MB).");
            }
            boots(settings);
        }
        Files.write(work.resolve("benchmark.md"), table, StandardCharsets.UTF_8);
    }

    private void measure(BenchServer server, DataSource database) throws Exception {
        var dataset = new Dataset(database);
        List<Results> all = new ArrayList<>();
        for (var size : sizes) {
            dataset.growTo(size);
            if (all.isEmpty()) {
                warmUp(server, database, dataset);
            }
            for (var count : clients) {
                all.add(measure(server, database, dataset, count));
            }
        }
        row("", Results.HEAD, Results.RULE);
        all.stream().map(Results::ratios).forEach(this::row);
        row("");
        Targets.table(all).forEach(this::row);
    }

    /** Turn by turn, so that all of it is equally warm when the time is over. */
    private void warmUp(BenchServer server, DataSource database, Dataset dataset) throws Exception {
        var rounds = warmup / (WARM_UP_TURN_SECONDS * Scenario.ofServer().size());
        for (var round = 0; round < rounds; round++) {
            for (var scenario : Scenario.ofServer()) {
                run(scenario, WARM_UP_CLIENTS, WARM_UP_TURN_SECONDS, server, database, dataset);
            }
        }
    }

    private Results measure(BenchServer server, DataSource database, Dataset dataset, int count) throws Exception {
        var results = new Results(dataset.organisations(), count);
        for (var round = 0; round < ROUNDS; round++) {
            for (var scenario : Scenario.values()) {
                var turn = run(scenario, count, (double) seconds / ROUNDS, server, database, dataset);
                results.byScenario().merge(scenario, turn, Load.Result::and);
            }
        }
        results.byScenario()
                .forEach((scenario, result) -> row("| %,d | %d | %s | %,.0f | %.2f | %.2f |"
                        .formatted(
                                dataset.organisations(),
                                count,
                                scenario.label,
                                result.perSecond(),
                                result.p50(),
                                result.p99())));
        return results;
    }

    private static Load.Result run(
            Scenario scenario, int count, double duration, BenchServer server, DataSource database, Dataset dataset)
            throws Exception {
        return Load.run(count, duration, number -> scenario.client(server.port(), database, dataset.organisations()));
    }

    /** Start to first answer: the distribution on a migrated database against a Payara Micro with an empty archive. */
    private void boots(Map<String, String> settings) throws Exception {
        var archive = BenchServer.emptyWar(work.resolve("empty.war"));
        var application = 0.0;
        var alone = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            try (var server =
                    BenchServer.distribution(jar, settings, work.resolve("boot-application-" + round + ".log"))) {
                application += server.secondsToFirstAnswer() / ROUNDS;
            }
            try (var server = BenchServer.empty(micro, archive, work.resolve("boot-empty-" + round + ".log"))) {
                alone += server.secondsToFirstAnswer() / ROUNDS;
            }
        }
        row("Start to first answer, mean of three: %.1f s, an empty Payara Micro %.1f s, ratio %.2f (at most 1.5)."
                .formatted(application, alone, application / alone));
    }

    private void row(String... lines) {
        for (var line : lines) {
            table.add(line);
            new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(line);
        }
    }

    private static List<Integer> list(String property, String standard) {
        var text = System.getProperty(property, standard);
        return List.of(text.split(",", -1)).stream().map(Integer::valueOf).toList();
    }
}
