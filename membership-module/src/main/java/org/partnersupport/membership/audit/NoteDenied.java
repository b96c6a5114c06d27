package org.partnersupport.membership.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.api.DeniedAccess;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;

/** No use case with one transaction: the count stands whatever becomes of the entry. */
@ApplicationScoped
class NoteDenied implements DeniedAccess {
    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofHours(1);

    private static final String DENIED = "ACCESS_DENIED";
    private static final String OFTEN = "ACCESS_DENIED_OFTEN";

    private static final Set<String> DENYING = Set.of("ROLE_REQUIRED", "NOT_FOUND");

    /** The catalogue is everybody's, and links and invitations are looked for in what is the caller's own. */
    private static final Set<String> NOBODYS = Set.of(
            "UNKNOWN_PRODUCT",
            "UNKNOWN_RELEASE",
            "UNKNOWN_TIER",
            "UNKNOWN_PLAN",
            "UNKNOWN_GATEWAY",
            "UNKNOWN_FIELD",
            "UNKNOWN_VALUE",
            "UNKNOWN_PAIR",
            "UNKNOWN_LINK",
            "UNKNOWN_INVITATION");

    @Inject
    RequestOrigin origin;

    @Inject
    AttemptLimit attempts;

    @Inject
    Audit audit;

    NoteDenied() {}

    @Override
    public void note(String object, Refusal refusal) {
        if (denies(refusal.code())) {
            origin.account().ifPresent(account -> note(account, object, refusal.code()));
        }
    }

    static boolean denies(String code) {
        return DENYING.contains(code) || (code.startsWith("UNKNOWN_") && !NOBODYS.contains(code));
    }

    /** That it was too often stands there once in a window. */
    private void note(UUID account, String object, String code) {
        if (attempts.take(DENIED, account.toString(), MOST, WINDOW).isZero()) {
            audit.record(account, DENIED, object, code);
        } else if (attempts.take(OFTEN, account.toString(), 1, WINDOW).isZero()) {
            audit.record(account, OFTEN, object, Integer.toString(MOST));
        }
    }
}
