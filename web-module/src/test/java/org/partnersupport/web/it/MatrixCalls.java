package org.partnersupport.web.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the calls of the matrix, each with what it needs to be answered well where it is answered at all. */
final class MatrixCalls {
    /** After these a caller is another: linked, or signed out. */
    private static final Set<String> CHANGING_THE_CALLER =
            Set.of("POST /api/v1/links", "POST /api/v1/invitations", "POST /sign-out");

    /** How a page says that its matter is not for this account. */
    private static final Pattern WHY_NOT =
            Pattern.compile("id=\"why-not\"|You are not authorized for this action|class=\"note warn\" role=\"alert\"");

    private static final String CODE = "{\"code\":\"no code\"}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/admin/catalogue/lifecycle", "{}"),
            Map.entry("PUT /api/v1/contracts/{contract}/links/{account}/cap", "{\"incidents\":3}"),
            Map.entry("POST /api/v1/support-requests/{number}/close", "{\"resolution\":\"SOLVED\"}"),
            Map.entry("POST /api/v1/support-requests/{number}/messages", "{\"text\":\"hello\"}"),
            Map.entry(
                    "POST /api/v1/support-requests/{number}/messages#internal",
                    "{\"text\":\"hello\",\"internal\":true}"),
            Map.entry("POST /api/v1/support-requests/{number}/splits", "{\"title\":\"t\",\"description\":\"d\"}"),
            Map.entry(
                    "PUT /api/v1/me/password", "{\"present\":\"not this one\",\"fresh\":\"a kite over the harbour\"}"),
            Map.entry("PUT /api/v1/me/second-factor", CODE),
            Map.entry("POST /api/v1/me/second-factor/recovery-codes", CODE),
            Map.entry("POST /api/v1/me/second-factor/removal", CODE),
            Map.entry("POST /api/v1/organisation/people", "{\"username\":\"<newcomer>\",\"displayName\":\"n\"}"),
            Map.entry("POST /api/v1/me/tokens", "{\"name\":\"matrix\",\"scopes\":[\"READ\"],\"days\":1}"),
            Map.entry("POST /api/v1/invitations", "{\"token\":\"<token>\"}"),
            Map.entry("POST /api/v1/links", "<pair>"),
            Map.entry(
                    "POST /api/v1/orders",
                    "{\"offer\":\"SINGLE\",\"product\":\"windows-server\",\"release\":\"2025\"}"),
            Map.entry("POST /api/v1/payment-callbacks/{gateway}", "{}"),
            Map.entry("POST /api/v1/support-requests", wanted("azure", "current", "")),
            Map.entry(
                    "POST /api/v1/support-requests#customer",
                    wanted("azure", "current", ",\"customer\":\"<customer>\"")),
            Map.entry("POST /api/v1/support-requests#line", wanted("windows-server", "2025", ",\"line\":\"<line>\"")),
            Map.entry("POST /api/v1/tokens", "{\"username\":\"member@fuji.example\",\"password\":\"<password>\"}"),
            Map.entry(
                    "POST /api/v1/admin/paid-plans",
                    "{\"organisation\":\"<organisation>\",\"plan\":\"ADVANCED\",\"start\":\"2026-01-01\",\"end\":\"2030-12-31\"}"));

    private final Estate estate;

    MatrixCalls(Estate estate) {
        this.estate = estate;
    }

    Estate estate() {
        return estate;
    }

    Map<String, String> thingsFor(MatrixRow row) {
        var things = estate.thingsFor(row);
        things.put("product", "windows-server");
        things.put("gateway", "SANDBOX");
        things.put("newcomer", UUID.randomUUID() + "@new.example");
        things.put("password", System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"));
        return things;
    }

    Answer answer(MatrixRow row, Persona persona, Map<String, String> things) {
        var crowd = estate.crowd();
        var someone = CHANGING_THE_CALLER.contains(row.route()) ? crowd.another(persona) : crowd.the(persona);
        var path = row.filled(things);
        if (!row.api()) {
            return someone.page(row.method(), path);
        }
        if (row.route().endsWith("/attachments") && !row.reads()) {
            var request = path.replaceFirst("^/api/v1/", "").replaceFirst("/attachments$", "");
            return AttachmentStories.upload(someone.api(), request, "a.txt", new byte[] {1});
        }
        var body = body(row, things);
        return body.isEmpty()
                ? someone.api().send(row.method(), path, BodyPublishers.noBody())
                : someone.api()
                        .send(
                                row.method(),
                                path,
                                BodyPublishers.ofString(body),
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                RequestStories.newKey()[1]);
    }

    /** The same call for the head of its answer alone. */
    Answer head(MatrixRow row, Persona persona, Map<String, String> things) {
        var someone = estate.crowd().the(persona);
        var path = row.filled(things);
        return row.api() ? someone.api().send("HEAD", path, BodyPublishers.noBody()) : someone.page("HEAD", path);
    }

    private String body(MatrixRow row, Map<String, String> things) {
        var body = BODIES.getOrDefault(row.route() + (row.sent().isEmpty() ? "" : "#" + row.sent()), "");
        for (var thing : things.entrySet()) {
            body = body.replace("<" + thing.getKey() + ">", thing.getValue());
        }
        return body;
    }

    private static String wanted(String product, String release, String more) {
        return "{\"product\":\"%s\",\"release\":\"%s\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"%s}"
                .formatted(product, release, more);
    }

    /** As a cell says it: the status, with the code of a refusal, where a page leads to, or that it says why not. */
    static String outcome(MatrixRow row, Answer answer) {
        var status = answer.status();
        if (status == 302) {
            return status + " "
                    + answer.header("Location")
                            .replaceFirst("^https?://[^/]*", "")
                            .replaceFirst("\\?.*", "");
        }
        if (row.api()) {
            return status < 400 ? "" + status : status + " " + answer.code();
        }
        return status == 200 && WHY_NOT.matcher(answer.text()).find() ? "200 why not" : "" + status;
    }
}
