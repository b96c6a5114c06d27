package org.partnersupport.entitlement.sharing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.testing.HandMadeBeans;

/** A contract of an organisation with an admin and a member, and the real audit. */
final class Shared {
    static final Entitlements HERE = new Entitlements();

    static {
        var membership = new HandMadeBeans(HERE.work)
                .with(Clock.class, HERE.clock)
                .of(
                        "org.partnersupport.membership.audit.AuditLog",
                        "org.partnersupport.membership.attempt.CountedAttempts");
        HERE.beans
                .with(Audit.class, membership.get(Audit.class))
                .with(
                        AttemptLimit.class,
                        HERE.work.requiringNew(AttemptLimit.class, membership.get(AttemptLimit.class)));
        HERE.beans.of("org.partnersupport.membership.account.AccountDirectory");
    }

    final Organisation organisation = HERE.people.partner();
    final Caller admin = HERE.people.member(organisation, Role.PARTNER_ADMIN);
    final Caller member = HERE.people.member(organisation);
    final Contract contract;

    Shared() {
        HERE.activate(organisation, "SOLUTIONS_PARTNER", Competency.NONE);
        contract = HERE.contracts(member).get(0);
    }

    static <T> T in(Supplier<T> work) {
        return HERE.work.inTransaction(work);
    }

    static ListAssert<String> assertRefused(Supplier<?> work) {
        var codes = new java.util.ArrayList<String>();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> in(work))
                .satisfies(refused -> refused.refusals().forEach(refusal -> codes.add(refusal.code())));
        return Assertions.assertThat(List.copyOf(codes));
    }

    /** What the audit of an organisation shows its admins. */
    static long seen(Organisation organisation, String action) {
        return HERE.people.number(
                "SELECT count(*) FROM membership.audit WHERE organisation_id = ? AND action = ?",
                organisation.id(),
                action);
    }

    static long audited(Caller caller, String action) {
        return HERE.people.number(
                "SELECT count(*) FROM membership.audit WHERE actor = ? AND action = ?", caller.account(), action);
    }
}
