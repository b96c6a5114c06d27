package org.partnersupport.membership.api;

/** Rows that keep something sealed by the {@link Vault}, and are sealed anew once its first key is another one. */
public interface SealedRows {
    /** What is sealed in them, for the operator's log: English, plural. */
    String what();

    /**
     * Seals some of what is due, in one transaction, short enough that nobody waits long. Any number of servers may do it at once.
     *
     * @return how many were sealed; none when no more are due
     * @throws IllegalStateException naming the key that one was sealed with when it is not configured any more
     */
    int sealSome();
}
