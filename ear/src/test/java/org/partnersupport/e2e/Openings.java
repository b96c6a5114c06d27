package org.partnersupport.e2e;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Clients that open requests one after another on an unlimited line, until they are stopped. What was acknowledged is
 * noted; a call without an answer may have happened or not.
 */
final class Openings implements AutoCloseable {
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ExecutorService clients;

    private Openings(Api api, Map<String, Object> request, int count) {
        clients = Executors.newFixedThreadPool(count);
        IntStream.range(0, count).forEach(client -> clients.execute(() -> open(api, request)));
    }

    /** @param admin of an organisation with an unlimited cloud line; its benefits are activated here */
    static Openings byClients(int count, Api admin) {
        return new Openings(admin, cloudRequest(admin), count);
    }

    private static Map<String, Object> cloudRequest(Api admin) {
        var answer = admin.post("/benefits/activation");
        var contract =
                answer.expecting(answer.status() == 201 ? 201 : 200).json().get("contract");
        admin.post(
                "/links",
                Map.of(
                        "accessId", contract.get("accessId").asString(),
                        "contractId", contract.get("contractId").asString()));
        for (var product :
                admin.get("/products?deployment=CLOUD").expecting(200).json()) {
            var code = product.get("product").asString();
            for (var release :
                    admin.get("/products/" + code + "/releases").expecting(200).json()) {
                var choice = "product=" + code + "&release="
                        + release.get("release").asString().replace(" ", "%20");
                if (!admin.get("/plans?" + choice)
                        .expecting(200)
                        .json()
                        .get("usable")
                        .isEmpty()) {
                    return Map.of(
                            "product",
                            code,
                            "release",
                            release.get("release").asString(),
                            "severity",
                            "C",
                            "title",
                            "opened while things break",
                            "description",
                            "as long as the clients are told");
                }
            }
        }
        throw new AssertionError("no cloud product that a plan can pay");
    }

    private void open(Api api, Map<String, Object> request) {
        while (going.get()) {
            try {
                var answer =
                        api.post("/support-requests", request, UUID.randomUUID().toString());
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().get("number").asString());
                } else {
                    refusals.add(answer.status() + " " + answer.text());
                }
            } catch (Api.Silence broken) {
                silences.incrementAndGet();
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until so many more requests are acknowledged than now. */
    void awaitMore(int requests) {
        var wanted = acknowledged.size() + requests;
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + acknowledged.size() + " of " + wanted + " openings; " + silences
                        + " silences; refusals: " + refusals.stream().limit(3).toList());
            }
            pause();
        }
    }

    /** Every number that was acknowledged so far. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers that were neither a request nor silence. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    int silences() {
        return silences.get();
    }

    /** Tells the clients to stop and waits for their last answers. */
    @Override
    public void close() {
        going.set(false);
        clients.shutdown();
        try {
            if (!clients.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new AssertionError("a client still waits for its answer");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
