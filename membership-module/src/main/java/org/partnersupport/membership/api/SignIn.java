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

        /**
         * The password is right; {@link SecondStep} takes the code that is to follow.
         *
         * @param step names this sign-in there; a secret of who asked
         * @param setUp true: there is no second factor yet, and one is required
         */
        record CodeWanted(String step, boolean setUp) implements Outcome {}

        /** Unknown name or wrong password: nobody is told which. */
        record Refused() implements Outcome {}

        /** Nobody signs in with a password of ours here. */
        record LocalAccountsOff() implements Outcome {}

        record TooManyAttempts(Duration retryAfter) implements Outcome {}
    }
}
