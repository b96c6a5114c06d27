package org.partnersupport.entitlement.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.entitlement.sharing.Shared.HERE;
import static org.partnersupport.entitlement.sharing.Shared.assertRefused;
import static org.partnersupport.entitlement.sharing.Shared.audited;
import static org.partnersupport.entitlement.sharing.Shared.in;
import static org.partnersupport.entitlement.sharing.Shared.seen;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Invitations.Invitation;
import org.partnersupport.entitlement.api.Invitations.Issued;
import org.partnersupport.entitlement.api.Invitations.State;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

class InviteToContractIT {
    private final Shared shared = new Shared();
    private final InviteToContract invitations = HERE.beans.get(InviteToContract.class);
    private final Caller person = HERE.people.person();
    private String address = UUID.randomUUID().toString();

    @BeforeEach
    void today() {
        HERE.clock.moveTo(Entitlements.TODAY);
    }

    @Test
    @DisplayName(
            "LK-7, TC-031: an invitation links one account, once, without the pair; the next one hears that it is used")
    void once() {
        var issued = invite();
        assertThat(accept(person, issued)).isInstanceOf(Outcome.Linked.class);
        assertThat(HERE.contracts(person).get(0).linked()).isTrue();
        assertThat(accept(HERE.people.person(), issued)).isEqualTo(refused("INVITATION_USED"));
        assertThat(only()).satisfies(used -> {
            assertThat(used.state()).isEqualTo(State.USED);
            assertThat(used.usedBy()).isEqualTo(person.account());
        });
        assertRefused(() -> invitations.revoke(
                        shared.admin, shared.contract.id(), issued.invitation().id()))
                .containsExactly("INVITATION_USED");
        assertThat(audited(person, "CONTRACT_LINKED")).isEqualTo(1);
    }

    @Test
    @DisplayName("LK-5, LK-7: who is linked already is told so, and the invitation is still there for somebody else")
    void alreadyLinked() {
        HERE.link(person, shared.contract.id());
        var issued = invite();
        assertThat(accept(person, issued)).isInstanceOf(Outcome.AlreadyLinked.class);
        assertThat(only().state()).isEqualTo(State.PENDING);
        assertThat(accept(HERE.people.person(), issued)).isInstanceOf(Outcome.Linked.class);
        assertThat(accept(person, issued)).isInstanceOf(Outcome.AlreadyLinked.class);
    }

    @Test
    @DisplayName("LK-7, TC-031: expired after seven days, not before; revoked at once; a text nobody issued is unknown")
    void useless() {
        var old = invite();
        HERE.clock.move(Duration.ofDays(7).minusSeconds(1));
        assertThat(only().state()).isEqualTo(State.PENDING);
        HERE.clock.move(Duration.ofSeconds(1));
        assertThat(accept(person, old)).isEqualTo(refused("INVITATION_EXPIRED"));
        assertThat(only().state()).isEqualTo(State.EXPIRED);
        var fresh = invite();
        in(() -> invitations.revoke(
                shared.admin, shared.contract.id(), fresh.invitation().id()));
        assertThat(accept(person, fresh)).isEqualTo(refused("INVITATION_REVOKED"));
        assertThat(in(() -> invitations.accept(person, fresh.token() + "x", address)))
                .isEqualTo(refused("UNKNOWN_INVITATION"));
        assertThat(HERE.contracts(person)).isEmpty();
        assertThat(audited(person, "INVITATION_REFUSED")).isEqualTo(3);
        assertThat(seen(shared.organisation, "INVITATION_REFUSED"))
                .as("of its own invitations; a text nobody issued is of nobody")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("LK-7: an invitation does not bring a revoked account back")
    void revokedAccount() {
        HERE.link(person, shared.contract.id());
        HERE.people.execute(
                "UPDATE entitlement.link SET revoked_at = now(), revoked_by = ? WHERE account_id = ?",
                shared.admin.account(),
                person.account());
        assertThat(accept(person, invite()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("LINK_REVOKED"));
        assertThat(only().state()).isEqualTo(State.PENDING);
    }

    @Test
    @DisplayName(
            "LK-7, TC-031: an invitation ends with the right of who sent it: a role taken away, an account disabled")
    void whoInvitedMayNotAnyMore() {
        var issued = invite();
        HERE.people.takeRoleAway(shared.admin, Role.PARTNER_ADMIN);
        assertThat(accept(person, issued)).isEqualTo(refused("INVITATION_LAPSED"));

        var other = new Shared();
        var second = in(() -> invitations.create(other.admin, other.contract.id()));
        HERE.people.disable(other.admin);
        assertThat(accept(person, second)).isEqualTo(refused("INVITATION_LAPSED"));
        assertThat(HERE.contracts(person)).isEmpty();
    }

    @Test
    @DisplayName("LK-7, TC-123: of sixteen accounts that accept one invitation at once, one is linked")
    void atOnce() throws Exception {
        var issued = invite();
        var threads = Executors.newFixedThreadPool(16);
        try {
            var linked = 0;
            for (var outcome : threads.invokeAll(Stream.generate(HERE.people::person)
                    .limit(16)
                    .<Callable<Outcome>>map(someone -> () -> accept(someone, issued))
                    .toList())) {
                linked += outcome.get() instanceof Outcome.Linked ? 1 : 0;
            }
            assertThat(linked).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName(
            "LK-7, TC-031: the token is 256 random bits and stored nowhere; others may neither invite nor see invitations")
    void secret() {
        var issued = invite();
        assertThat(issued.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(HERE.people.number(
                        "SELECT (SELECT count(*) FROM entitlement.invitation i WHERE i::text LIKE ?)"
                                + " + (SELECT count(*) FROM membership.audit a WHERE a::text LIKE ?)",
                        "%" + issued.token() + "%",
                        "%" + issued.token() + "%"))
                .isZero();
        assertRefused(() -> invitations.create(shared.member, shared.contract.id()))
                .containsExactly("ROLE_REQUIRED");
        assertRefused(() -> invitations.of(person, shared.contract.id())).containsExactly("UNKNOWN_CONTRACT");
        var other = new Shared();
        assertRefused(() -> invitations.revoke(
                        other.admin, other.contract.id(), issued.invitation().id()))
                .containsExactly("UNKNOWN_INVITATION");
    }

    @Test
    @DisplayName(
            "LK-4, LK-7, TC-031: the eleventh invitation of an account that is none is not looked at; the audit says it once")
    void accountLimit() {
        for (int i = 0; i < 40; i++) {
            address = "address " + i;
            in(() -> invitations.accept(person, "made up", address));
        }
        var good = invite();
        assertThat(accept(person, good)).isEqualTo(new Outcome.TooManyAttempts(Duration.ofHours(1)));
        assertThat(audited(person, "INVITATION_REFUSED")).isEqualTo(10);
        assertThat(audited(person, "INVITATION_LIMITED")).isEqualTo(1);
        HERE.clock.move(Duration.ofHours(1));
        assertThat(accept(person, good)).isInstanceOf(Outcome.Linked.class);
    }

    @Test
    @DisplayName("LK-4, LK-7: fifty from one address are enough, by however many accounts; good ones do not count")
    void addressLimit() {
        var good = invite();
        assertThat(accept(person, good)).isInstanceOf(Outcome.Linked.class);
        for (int i = 0; i < 12; i++) {
            assertThat(accept(person, good)).isInstanceOf(Outcome.AlreadyLinked.class);
        }
        for (int i = 0; i < 50; i++) {
            var someone = HERE.people.person();
            assertThat(in(() -> invitations.accept(someone, "made up", address)))
                    .isEqualTo(refused("UNKNOWN_INVITATION"));
        }
        assertThat(accept(person, good)).isInstanceOf(Outcome.TooManyAttempts.class);
    }

    private Issued invite() {
        return in(() -> invitations.create(shared.admin, shared.contract.id()));
    }

    private Invitation only() {
        return in(() -> invitations.of(shared.admin, shared.contract.id())).get(0);
    }

    private Outcome accept(Caller caller, Issued issued) {
        return in(() -> invitations.accept(caller, issued.token(), address));
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(org.partnersupport.membership.kernel.Refusal.of(code));
    }
}
