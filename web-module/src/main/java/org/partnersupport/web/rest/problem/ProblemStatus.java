package org.partnersupport.web.rest.problem;

import java.util.Map;

/** The HTTP status of a reason code; a code that is not listed is a conflict with the state of things. */
final class ProblemStatus {
    static final int CONFLICT = 409;

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("MALFORMED", 400),
            Map.entry("UNKNOWN_FIELD", 400),
            Map.entry("INVALID_INPUT", 400),
            Map.entry("INVALID_PERIOD", 400),
            Map.entry("IDEMPOTENCY_KEY_REQUIRED", 400),
            Map.entry("FILE_EMPTY", 400),
            Map.entry("NOT_SIGNED_IN", 401),
            Map.entry("WRONG_CREDENTIALS", 401),
            Map.entry("ROLE_REQUIRED", 403),
            Map.entry("NOT_AUTHORIZED_PROGRAMME", 403),
            Map.entry("NOT_IN_CSP", 403),
            Map.entry("FORBIDDEN", 403),
            Map.entry("NOT_FOUND", 404),
            Map.entry("UNKNOWN_PRODUCT", 404),
            Map.entry("UNKNOWN_RELEASE", 404),
            Map.entry("UNKNOWN_CONTRACT", 404),
            Map.entry("UNKNOWN_OFFER", 404),
            Map.entry("UNKNOWN_WARNING", 404),
            Map.entry("UNKNOWN_TIER", 404),
            Map.entry("UNKNOWN_PLAN", 404),
            Map.entry("COMPETENCY_REQUIRED", 400),
            Map.entry("UNKNOWN_LINK", 404),
            Map.entry("UNKNOWN_INVITATION", 404),
            Map.entry("UNKNOWN_REQUEST", 404),
            Map.entry("UNKNOWN_ATTACHMENT", 404),
            Map.entry("UNKNOWN_HELD_FILE", 404),
            Map.entry("FILE_HOLDS_SECRETS", 422),
            Map.entry("NO_COPY_WITHOUT_SECRETS", 422),
            Map.entry("UNKNOWN_SPLIT", 404),
            Map.entry("UNKNOWN_CUSTOMER", 404),
            Map.entry("WORK_ACCOUNT_MAY_NOT_BUY", 403),
            Map.entry("UNKNOWN_ORDER", 404),
            Map.entry("UNKNOWN_ORGANISATION", 404),
            Map.entry("LOCAL_ACCOUNTS_OFF", 403),
            Map.entry("WRONG_PASSWORD", 403),
            Map.entry("CODE_REQUIRED", 401),
            Map.entry("PROVE_AGAIN", 403),
            Map.entry("WRONG_CODE", 403),
            Map.entry("SECOND_FACTOR_SETUP_REQUIRED", 403),
            Map.entry("SECOND_FACTOR_REQUIRED", 403),
            Map.entry("STEP_OVER", 410),
            Map.entry("PASSWORD_TOO_SHORT", 422),
            Map.entry("PASSWORD_TOO_LONG", 422),
            Map.entry("PASSWORD_COMMON", 422),
            Map.entry("PASSWORD_FORESEEABLE", 422),
            Map.entry("INVALID_USERNAME", 422),
            Map.entry("LINK_NOT_GOOD", 410),
            Map.entry("UNKNOWN_PERSON", 404),
            Map.entry("UNKNOWN_TOKEN", 404),
            Map.entry("SCOPE_REQUIRED", 403),
            Map.entry("TOKEN_LASTS_TOO_LONG", 422),
            Map.entry("ROLE_NOT_ASSIGNABLE", 422),
            Map.entry("UNKNOWN_GATEWAY", 404),
            Map.entry("INVALID_SIGNATURE", 403),
            Map.entry("METHOD_NOT_ALLOWED", 405),
            Map.entry("NOT_ACCEPTABLE", 406),
            Map.entry("TOO_LARGE", 413),
            Map.entry("FILE_TOO_LARGE", 413),
            Map.entry("UNSUPPORTED_MEDIA_TYPE", 415),
            Map.entry("UNKNOWN_PAIR", 422),
            Map.entry("IDEMPOTENCY_KEY_REUSED", 422),
            Map.entry("INVALID_CATALOGUE", 422),
            Map.entry("FILE_BEING_CHECKED", 423),
            Map.entry("FILE_QUARANTINED", 423),
            Map.entry("TOO_MANY_ATTEMPTS", 429),
            Map.entry("INTERNAL_ERROR", 500),
            Map.entry("UNAVAILABLE", 503),
            Map.entry("PAYMENT_UNAVAILABLE", 503),
            Map.entry("ENTITLEMENT_UNANSWERED", 503));

    private ProblemStatus() {}

    static int of(String code) {
        return BY_CODE.getOrDefault(code, CONFLICT);
    }

    /** The code for a status the container or the JAX-RS implementation chose. */
    static String codeOf(int status) {
        return switch (status) {
            case 401 -> "NOT_SIGNED_IN";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 503 -> "UNAVAILABLE";
            default -> status < 500 ? "MALFORMED" : "INTERNAL_ERROR";
        };
    }
}
