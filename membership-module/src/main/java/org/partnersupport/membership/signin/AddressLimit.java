package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;

/**
 * Counts sign-ins of an address that fail, in whichever way they are tried, and writes down what nobody signed in does: from
 * each address so often that it is seen and fills nothing.
 */
@ApplicationScoped
class AddressLimit {
    static final int MOST = 100;
    static final int MOST_ENTRIES = 10;

    private static final String ADDRESS = "SIGN_IN_ADDRESS";
    private static final String AWAY = "SIGN_IN_AWAY";
    private static final String LIMITED = "SIGN_IN_LIMITED";
    private static final Duration WINDOW = PasswordSignIn.WINDOW;
    private static final Duration WINDOW_OF_ENTRIES = Duration.ofHours(1);

    @Inject
    AttemptLimit attempts;

    @Inject
    Audit audit;

    /**
     * That there were too many is one entry in a window.
     *
     * @return zero when one more may be tried, else how long to wait
     */
    Duration take(String address) {
        var wait = attempts.take(ADDRESS, address, MOST, WINDOW);
        if (!wait.isZero() && attempts.take(LIMITED, address, 1, WINDOW).isZero()) {
            audit.record(null, LIMITED, "-", "");
        }
        return wait;
    }

    /** Counts who is sent to a provider, which leaves a row behind; apart from the failures, since it is none yet. */
    Duration takeAway(String address) {
        return attempts.take(AWAY, address, MOST, WINDOW);
    }

    void giveBack(String address) {
        attempts.giveBack(ADDRESS, address);
    }

    void giveAwayBack(String address) {
        attempts.giveBack(AWAY, address);
    }

    /** Each action and address has {@value #MOST_ENTRIES} entries an hour. */
    void note(String address, String action, String subject, String detail) {
        if (attempts.take(action, address, MOST_ENTRIES, WINDOW_OF_ENTRIES).isZero()) {
            audit.record(null, action, subject, detail);
        }
    }
}
