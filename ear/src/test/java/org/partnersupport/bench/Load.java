package org.partnersupport.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A closed loop: so many clients, each doing one thing after another for so many seconds. */
final class Load {
    private Load() {}

    /** What one client does, again and again; made once per client, so that it may hold a connection. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    interface ClientFactory {
        Client client(int number) throws Exception;
    }

    /** @param perSecond operations per second; p50 and p99 in milliseconds */
    record Result(double perSecond, double p50, double p99) {}

    static Result run(int clients, double seconds, ClientFactory factory) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            var until = System.nanoTime() + (long) (seconds * 1e9);
            for (int number = 0; number < clients; number++) {
                running.add(pool.submit(worker(factory, number, until)));
            }
            List<long[]> all = new ArrayList<>();
            for (var one : running) {
                all.add(one.get());
            }
            var latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            if (latencies.length == 0) {
                throw new IllegalStateException("nothing was done in " + seconds + " s");
            }
            return new Result(latencies.length / seconds, at(latencies, 0.50), at(latencies, 0.99));
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static Callable<long[]> worker(ClientFactory factory, int number, long until) {
        return () -> {
            var latencies = new long[1024];
            var done = 0;
            try (var client = factory.client(number)) {
                for (var now = System.nanoTime(); now < until; done++) {
                    client.once();
                    var after = System.nanoTime();
                    if (done == latencies.length) {
                        latencies = Arrays.copyOf(latencies, done * 2);
                    }
                    latencies[done] = after - now;
                    now = after;
                }
            }
            return Arrays.copyOf(latencies, done);
        };
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))] / 1e6;
    }
}
