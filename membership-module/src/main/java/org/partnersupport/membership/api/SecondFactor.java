package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account with a password of ours: one-time codes by time from an app (RFC 6238), and recovery codes for when
 * the device is lost. The vendor's staff need one in production (ASVS 5, V6.3.3); everybody may have one. A code is good once, and
 * ten wrong ones in fifteen minutes are the last for that time. Each change is written to the audit.
 */
public interface SecondFactor {
    /** How it stands with the caller's own. */
    Standing of(Caller caller);

    /** The setup that the caller began and has not confirmed. */
    Optional<Setup> setUpOf(Caller caller);

    /**
     * Begins to set one up; what was begun before is void.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException NO_PASSWORD, SECOND_FACTOR_ON
     */
    Setup begin(Caller caller);

    /**
     * Turns on what was begun, with a first code that shows that the device has it. All other sessions and all tokens that were got
     * by signing in end.
     *
     * @param session the one that goes on; null for none
     * @return the recovery codes, told this once
     * @throws org.partnersupport.membership.kernel.RefusedException SECOND_FACTOR_NOT_BEGUN, SECOND_FACTOR_ON, WRONG_CODE,
     *     TOO_MANY_ATTEMPTS
     */
    List<String> confirm(Caller caller, @Nullable UUID session, String code);

    /**
     * Makes new recovery codes in place of the old ones.
     *
     * @return the recovery codes, told this once
     * @throws org.partnersupport.membership.kernel.RefusedException SECOND_FACTOR_OFF, WRONG_CODE, TOO_MANY_ATTEMPTS
     */
    List<String> renewRecoveryCodes(Caller caller, String code);

    /**
     * Turns it off.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException SECOND_FACTOR_REQUIRED, SECOND_FACTOR_OFF, WRONG_CODE,
     *     TOO_MANY_ATTEMPTS
     */
    void turnOff(Caller caller, String code);

    /**
     * Whether somebody whom the caller administers has one.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON
     */
    boolean isOn(Caller caller, UUID account);

    /**
     * Takes the factor of somebody away who lost device and recovery codes. All sessions and tokens of sign-ins of that account end;
     * the password stays and is asked for.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_PERSON, OWN_SECOND_FACTOR for the caller,
     *     SECOND_FACTOR_OFF
     */
    void reset(Caller caller, UUID account);

    /**
     * How it stands with somebody's factor.
     *
     * @param possible false for who has no password of ours, and whose provider asks for what it wants
     * @param required true for who cannot turn it off
     * @param since null: it is off
     * @param recoveryCodes how many are left
     */
    record Standing(
            boolean possible, boolean required, @Nullable Instant since, int recoveryCodes) {}

    /**
     * What the app must know, and nobody else.
     *
     * @param secret in Base32, to be typed
     * @param address the same with names, to be read from a picture ({@code otpauth:})
     */
    record Setup(String secret, String address) {
        @Override
        public String toString() {
            return "Setup";
        }
    }
}
