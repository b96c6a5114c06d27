package org.partnersupport.membership.api;

import java.time.Duration;

/** Local accounts: checking a password. */
public interface SignIn {
    /**
     * Checks a password in constant effort for known and unknown names alike; failures are counted per account and per
     * address and written to the audit.
     *
     * @param address the network address the attempt comes from
     */
    Outcome withPassword(String username, String password, String address);

    /** What became of an attempt. */
    sealed interface Outcome {
        record SignedIn(Caller caller) implements Outcome {}

        /** Unknown name or wrong password: nobody is told which. */
        record Refused() implements Outcome {}

        /** Nobody signs in with a password of ours here. */
        record LocalAccountsOff() implements Outcome {}

        record TooManyAttempts(Duration retryAfter) implements Outcome {}
    }
}
