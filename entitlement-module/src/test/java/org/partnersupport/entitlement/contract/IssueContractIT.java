package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;

class IssueContractIT {
    private static final Entitlements HERE = new Entitlements();

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName("AC-6, AC-8: one contract with one pair, a line for each benefit, one year to the day before")
    void issues() {
        var organisation = HERE.people.partner();
        var offer = HERE.activate(organisation, "LEGACY_GOLD", Competency.OTHER);
        var contracts = HERE.contracts(HERE.people.member(organisation));
        assertThat(contracts).singleElement().satisfies(contract -> {
            assertThat(contract.offer()).isEqualTo(offer);
            assertThat(contract.start()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(contract.end()).isEqualTo(LocalDate.of(2027, 11, 21));
            assertThat(contract.state()).isEqualTo(Contract.State.ACTIVE);
            assertThat(contract.own()).isTrue();
            assertThat(contract.linked()).isFalse();
            assertThat(contract.lines()).extracting(ContractLine::remaining).containsExactly(20, 10);
        });
    }

    @Test
    @DisplayName("AC-5: an offer activated by two admins at once, and once more, has one contract")
    void issuesOnce() throws Exception {
        var organisation = HERE.people.partner();
        var activated = HERE.activation(Ids.next(), organisation.id(), "ACTION_PACK", Competency.NONE);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Runnable activating = () -> HERE.fire(activated);
            for (var done : threads.invokeAll(java.util.Collections.nCopies(8, Executors.callable(activating)))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        HERE.fire(activated);
        var contracts = HERE.contracts(HERE.people.member(organisation));
        assertThat(contracts).hasSize(1);
        assertThat(entries(HERE.people.member(organisation), contracts.get(0)))
                .extracting(LedgerEntry::kind)
                .containsExactly(LedgerEntry.Kind.GRANT);
    }

    @Test
    @DisplayName("AC-6: a random source that repeats itself still gives every contract its own Access ID")
    void collision() {
        var issuing = HERE.beans.get(IssueContract.class);
        var before = issuing.random;
        try {
            var organisation = HERE.people.partner();
            issuing.random = new Random(7);
            HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
            issuing.random = new Random(7);
            HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
            assertThat(HERE.contracts(HERE.people.member(organisation)))
                    .extracting(Contract::accessId)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        } finally {
            issuing.random = before;
        }
    }

    @Test
    @DisplayName("AC-7: colleagues see the contract, strangers do not, whoever linked it does")
    void visibility() {
        var organisation = HERE.people.partner();
        HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        var contract = HERE.contracts(HERE.people.member(organisation)).get(0);
        var stranger = HERE.people.member(HERE.people.partner());
        var person = HERE.people.person();
        assertThat(HERE.contracts(stranger)).isEmpty();
        assertThat(HERE.contracts(person)).isEmpty();
        HERE.link(person, contract.id());
        assertThat(HERE.contracts(person)).singleElement().satisfies(linked -> {
            assertThat(linked.own()).isFalse();
            assertThat(linked.linked()).isTrue();
        });
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> entries(stranger, contract))
                .withMessage("UNKNOWN_CONTRACT");
    }

    @Test
    @DisplayName("EN-3: the ledger is read newest first, page by page, with the balance after each movement")
    void ledgerPages() {
        var caller = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        for (int i = 0; i < 4; i++) {
            HERE.open(Ids.next(), caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        }
        var contract = HERE.contracts(caller).get(0);
        var line = contract.lines().get(0).id();
        var second = HERE.work.inTransaction(
                () -> HERE.beans.get(Contracts.class).ledger(caller, contract.id(), line, 1, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.items()).extracting(LedgerEntry::balance).containsExactly(8, 9);
        assertThat(second.items()).extracting(LedgerEntry::by).containsOnly(caller.account());
    }

    @Test
    @DisplayName("RQ-7: who linked another organisation's contract reads its movements, but neither names nor requests")
    void outsidersReadNumbersOnly() {
        var insider = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        var contract = HERE.contracts(insider).get(0);
        var person = HERE.people.person();
        HERE.link(person, contract.id());
        HERE.open(Ids.next(), insider, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        HERE.open(Ids.next(), person, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);

        var outside = entries(person, contract);

        assertThat(outside).extracting(LedgerEntry::balance).containsExactly(8, 9, 10);
        assertThat(outside).extracting(LedgerEntry::withheld).containsExactly(false, true, true);
        assertThat(outside).extracting(LedgerEntry::by).containsExactly(person.account(), null, null);
        assertThat(outside.get(0).request()).isNotNull();
        assertThat(outside.get(1).request()).isNull();
        assertThat(entries(insider, contract)).extracting(LedgerEntry::withheld).containsOnly(false);
        assertThat(entries(insider, contract)).extracting(LedgerEntry::by).doesNotContainNull();
    }

    @Test
    @DisplayName("EN-5: a balance is low at a fifth of the grant, not before")
    void low() {
        var caller = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        for (int i = 0; i < 7; i++) {
            HERE.open(Ids.next(), caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        }
        assertThat(HERE.line(caller, "PRODUCT_SUPPORT_10").low()).isFalse();
        HERE.open(Ids.next(), caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        assertThat(HERE.line(caller, "PRODUCT_SUPPORT_10").low()).isTrue();
    }

    private static List<LedgerEntry> entries(Caller caller, Contract contract) {
        return HERE.work.inTransaction(() -> HERE.beans
                .get(Contracts.class)
                .ledger(caller, contract.id(), contract.lines().get(0).id(), 0, 50)
                .items());
    }
}
