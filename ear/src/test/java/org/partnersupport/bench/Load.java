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
import java.util.stream.LongStream;

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

    /** How long each operation of a run took. */
    static final class Result {
        /** Nanoseconds, sorted. */
        private final long[] latencies;

        private final double seconds;

        private Result(LongStream latencies, double seconds) {
            this.latencies = latencies.sorted().toArray();
            this.seconds = seconds;
        }

        double perSecond() {
            return latencies.length / seconds;
        }

        /** Milliseconds. */
        double p50() {
            return at(0.50);
        }

        /** Milliseconds. */
        double p99() {
            return at(0.99);
        }

        /** Both together, as if they had been one. */
        Result and(Result other) {
            return new Result(
                    LongStream.concat(Arrays.stream(latencies), Arrays.stream(other.latencies)),
                    seconds + other.seconds);
        }

        private double at(double quantile) {
            return latencies[(int) Math.min(latencies.length - 1L, Math.round(quantile * latencies.length))] / 1e6;
        }
    }

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
            var result = new Result(all.stream().flatMapToLong(Arrays::stream), seconds);
            if (result.latencies.length == 0) {
                throw new IllegalStateException("nothing was done in " + seconds + " s");
            }
            return result;
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
}
