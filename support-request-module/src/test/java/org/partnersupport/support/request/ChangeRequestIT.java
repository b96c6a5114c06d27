package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequest.Kind;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.FakeLedger;
import org.partnersupport.support.testing.People;
import org.partnersupport.support.testing.Refused;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Closing, reopening and taking up a request")
class ChangeRequestIT {
    private static final UnitOfWork TRANSACTIONS =
            new UnitOfWork(TestDatabase.migrated("membership", "entitlement", "support"));

    private final FakeLedger ledger = new FakeLedger(TRANSACTIONS, 1);
    private final Desk desk = new Desk(TRANSACTIONS, ledger);
    private final Organisation aoba = People.organisation("Aoba");
    private final Caller member = People.member(aoba);
    private final Caller engineer = People.staff(Role.SUPPORT_ENGINEER);
    private final SupportRequest request = open("key");

    @ParameterizedTest
    @EnumSource(Resolution.class)
    @DisplayName("RQ-5: the resolution decides whether the incident is charged or given back")
    void settles(Resolution resolution) {
        var closed = desk.close(resolution.byEngineerOnly() ? engineer : member, request.number(), resolution);

        assertThat(closed).isEqualTo(desk.byNumber(member, request.number()));
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.resolution()).isEqualTo(resolution);
        assertThat(closed.updatedAt()).isAfter(closed.openedAt());
        assertThat(closed.history()).extracting(SupportRequest.Event::kind).containsExactly(Kind.OPENED, Kind.CLOSED);
        assertThat(closed.history().get(1).resolution()).isEqualTo(resolution);
        assertThat(entries()).last().isEqualTo((resolution.charged() ? "CONSUME " : "RELEASE ") + resolution);
        assertThat(balance()).isEqualTo(resolution.charged() ? 0 : 1);
    }

    @Test
    @DisplayName("RQ-5: eight who close at once settle once, the others are told that it is closed")
    void closeAtOnce() {
        var answers = AtOnce.times(8, i -> {
            try {
                return desk.close(member, request.number(), Resolution.WITHDRAWN)
                        .status()
                        .name();
            } catch (RefusedException refused) {
                return refused.refusal().code();
            }
        });

        assertThat(answers)
                .containsOnlyOnce("CLOSED")
                .contains("ALREADY_CLOSED")
                .hasSize(8);
        assertThat(answers.stream().distinct()).hasSize(2);
        assertThat(balance()).isEqualTo(1);
        assertThat(entries()).hasSize(2);
    }

    @Test
    @DisplayName("RQ-5: withdrawn is for the requester alone, and only before work began")
    void withdrawing() {
        Refused.with("ROLE_REQUIRED", () -> desk.close(engineer, request.number(), Resolution.WITHDRAWN));
        desk.beginWork(engineer, request.number());
        Refused.with("WORK_HAS_BEGUN", () -> desk.close(member, request.number(), Resolution.WITHDRAWN));

        assertThat(desk.byNumber(member, request.number()).status()).isEqualTo(Status.OPEN);
        assertThat(balance()).isZero();
    }

    @Test
    @DisplayName("RQ-5: what was worked on and closed cannot be reopened to be withdrawn")
    void workIsNotForgotten() {
        desk.beginWork(engineer, request.number());
        desk.close(member, request.number(), Resolution.SOLVED);
        desk.reopen(member, request.number());

        Refused.with("WORK_HAS_BEGUN", () -> desk.close(member, request.number(), Resolution.WITHDRAWN));
    }

    @Test
    @DisplayName("RQ-5: reopening a released request takes an incident again")
    void reopens() {
        desk.close(member, request.number(), Resolution.WITHDRAWN);
        var reopened = desk.reopen(member, request.number());

        assertThat(reopened).isEqualTo(desk.byNumber(member, request.number()));
        assertThat(reopened.status()).isEqualTo(Status.OPEN);
        assertThat(reopened.resolution()).isNull();
        assertThat(reopened.history())
                .extracting(SupportRequest.Event::kind)
                .containsExactly(Kind.OPENED, Kind.CLOSED, Kind.REOPENED);
        assertThat(balance()).isZero();
        Refused.with("ALREADY_OPEN", () -> desk.reopen(member, request.number()));
    }

    @Test
    @DisplayName("RQ-5: reopening with nothing left fails and leaves the request closed")
    void reopensNothing() {
        desk.close(member, request.number(), Resolution.WITHDRAWN);
        open("second");

        Refused.with("NO_USABLE_PLAN", () -> desk.reopen(member, request.number()));
        assertThat(desk.byNumber(member, request.number()).history()).hasSize(2);
        assertThat(desk.byNumber(member, request.number()).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    @DisplayName("an engineer takes a request up; a second time changes nothing, and nobody else may")
    void takesUp() {
        var first = desk.beginWork(engineer, request.number());
        var second = desk.beginWork(engineer, request.number());

        assertThat(first.workBegan()).isTrue();
        assertThat(second).isEqualTo(first).isEqualTo(desk.byNumber(member, request.number()));
        assertThat(first.history())
                .last()
                .isEqualTo(new SupportRequest.Event(first.updatedAt(), engineer.account(), Kind.WORK_BEGAN, null));
        Refused.with("ROLE_REQUIRED", () -> desk.beginWork(member, request.number()));
        desk.close(member, request.number(), Resolution.SOLVED);
        Refused.with("ALREADY_CLOSED", () -> desk.beginWork(engineer, request.number()));
    }

    @Test
    @DisplayName("RQ-7: who may not see a request can neither close nor reopen nor take it up")
    void unknownToOthers() {
        for (var stranger : List.of(
                People.member(aoba),
                People.member(People.organisation("Birch"), Role.GLOBAL_ADMIN),
                People.personal("en"))) {
            Refused.with("UNKNOWN_REQUEST", () -> desk.close(stranger, request.number(), Resolution.SOLVED));
            Refused.with("UNKNOWN_REQUEST", () -> desk.reopen(stranger, request.number()));
            Refused.with("UNKNOWN_REQUEST", () -> desk.beginWork(stranger, request.number()));
        }
    }

    @Test
    @DisplayName(
            "the organisation's admins close and reopen for their people; for the programme manager there is nothing")
    void adminsAndManagers() {
        var admin = People.member(aoba, Role.PARTNER_ADMIN);
        var manager = People.staff(Role.PROGRAM_MANAGER);

        Refused.with("UNKNOWN_REQUEST", () -> desk.close(manager, request.number(), Resolution.SOLVED));
        desk.close(admin, request.number(), Resolution.ANSWERED);
        Refused.with("UNKNOWN_REQUEST", () -> desk.reopen(manager, request.number()));
        assertThat(desk.reopen(admin, request.number()).status()).isEqualTo(Status.OPEN);
    }

    private SupportRequest open(String key) {
        var wanted = new NewRequest("windows-server", "2025", null, Severity.A, "Title", "Text", "en", null);
        return desk.open(member, wanted, key).request();
    }

    private int balance() {
        return TRANSACTIONS.inTransaction(ledger::balance);
    }

    private List<String> entries() {
        return TRANSACTIONS.inTransaction(() ->
                ledger.entries(request.id()).stream().map(String.class::cast).toList());
    }
}
