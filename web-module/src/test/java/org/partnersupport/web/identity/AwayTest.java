package org.partnersupport.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AwayTest {
    /** Held here: a logger that nobody holds is forgotten, with its handlers. */
    private static final Logger LOGGER = Logger.getLogger(AskedInTurn.class.getName());

    private static final Instant TODAY = Instant.parse("2026-11-22T03:00:00Z");

    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler warned = new Warned();
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        var accepting = new Thread(() -> {
            try {
                while (true) {
                    connections.add(silent.accept());
                }
            } catch (IOException closed) {
                // The test is over.
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        LOGGER.addHandler(warned);
    }

    @AfterEach
    void close() throws IOException {
        LOGGER.removeHandler(warned);
        silent.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    @Test
    @DisplayName("a provider that takes a connection and never answers costs one thread its patience, and nobody else")
    void hangs() throws Exception {
        var provider = new Provider(settings(), Clock.systemUTC());

        assertOneWaits(() -> assertThatThrownBy(provider::discovered).isInstanceOf(ProviderUnreachable.class));
    }

    @Test
    @DisplayName("neither do keys that never come")
    void keysHang() throws Exception {
        var source = new ProviderKeys(settings(), URI.create(here()).toURL());
        var keys = new JWKSetBasedJWKSource<>(source);
        var any = new JWKSelector(new JWKMatcher.Builder().build());

        assertOneWaits(() -> assertThatThrownBy(() -> keys.get(any, null)).isInstanceOf(KeySourceException.class));
    }

    @Test
    @DisplayName("what was said before holds while there is no answer; then it is asked again")
    void holds() throws Exception {
        var times = new AtomicInteger();
        var asked = new AskedInTurn<>(settings(), Duration.ofMinutes(15), Duration.ofHours(4), now -> {
            if (times.incrementAndGet() == 2) {
                throw new IOException("away");
            }
            return times.get();
        });
        assertThat(asked.get(TODAY, all -> false)).isEqualTo(1);
        assertThat(asked.get(TODAY.plusSeconds(899), all -> false)).isEqualTo(1);
        assertThat(asked.get(TODAY.plusSeconds(900), all -> false)).isEqualTo(1);
        assertThat(asked.get(TODAY.plusSeconds(901), all -> false)).isEqualTo(1);
        assertThat(times).hasValue(2);
        assertThatThrownBy(() -> asked.get(TODAY.plus(Duration.ofHours(4)), all -> false))
                .isInstanceOf(AskedInTurn.Away.class);
        assertThat(times).as("a failure is remembered").hasValue(2);
        Thread.sleep(AskedInTurn.REMEMBERED.toMillis());
        assertThat(asked.get(TODAY.plus(Duration.ofHours(4)), all -> false)).isEqualTo(3);
    }

    @Test
    @DisplayName("what is lacking is asked for at once, but not again within five seconds")
    void lacks() throws Exception {
        var times = new AtomicInteger();
        var asked = new AskedInTurn<>(
                settings(), Duration.ofMinutes(15), Duration.ofHours(4), now -> times.incrementAndGet());
        assertThat(asked.get(TODAY, all -> true)).isEqualTo(1);
        assertThat(asked.get(TODAY, all -> true)).isEqualTo(2);
        assertThat(asked.get(TODAY.plusSeconds(4), all -> true)).isEqualTo(2);
        assertThat(asked.get(TODAY.plusSeconds(5), all -> true)).isEqualTo(3);
    }

    private void assertOneWaits(ThrowingCallable use) throws Exception {
        Callable<Duration> timed = () -> {
            var begun = System.nanoTime();
            try {
                use.call();
            } catch (Throwable failed) {
                throw new AssertionError(failed);
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        };
        var threads = Executors.newFixedThreadPool(65);
        try {
            var first = threads.submit(timed);
            while (connections.isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(durations(threads.invokeAll(Collections.nCopies(64, timed))))
                    .as("while one waits")
                    .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(2)));
            assertThat(first.get()).isGreaterThan(Duration.ofSeconds(4));
            assertThat(durations(threads.invokeAll(Collections.nCopies(64, timed))))
                    .as("afterwards")
                    .allSatisfy(took -> assertThat(took).isLessThan(Duration.ofSeconds(2)));
            assertThat(connections).hasSize(1);
            assertThat(warnings).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Duration> durations(List<java.util.concurrent.Future<Duration>> all) throws Exception {
        var durations = new ArrayList<Duration>();
        for (var one : all) {
            durations.add(one.get());
        }
        return durations;
    }

    private ProviderSettings settings() {
        return ProviderSettingsTest.read(Map.of("issuer", here(), "client-id", "portal"));
    }

    private String here() {
        return "http://localhost:" + silent.getLocalPort();
    }

    private final class Warned extends Handler {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().equals(Level.WARNING)) {
                warnings.add(line.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
