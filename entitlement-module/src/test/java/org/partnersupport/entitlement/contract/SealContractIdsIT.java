package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.TestSettings;

@DisplayName("Contract IDs at rest")
class SealContractIdsIT {
    private static final String OLD = TestSettings.SECRET_KEYS;
    private static final String NEW = "new:" + "B".repeat(43) + "=";

    /** A database of each test's own: what is due is looked for in all of it. */
    private final Entitlements here = new Entitlements();

    private final Caller member = here.partnerWith("ACTION_PACK", Competency.NONE);

    @Test
    @DisplayName(
            "TC-051: the row of a contract holds its Contract ID in no form that is of use, and shows it to who may see it")
    void sealed() {
        var contract = contract();
        var id = text(contract);

        assertThat(id).matches("[0-9A-HJKMNP-TV-Z]{28}");
        assertThat(rows("position(? in contract::text) > 0", id)).isZero();
        assertThat(rows("position(convert_to(?, 'UTF8') in contract_sealed) > 0", id))
                .isZero();
        assertThat(contract.toString()).doesNotContain(id);
    }

    @Test
    @DisplayName("TC-051: what an earlier version wrote is sealed at the start and emptied; the pair links as before")
    void plainRows() {
        var contract = contract();
        makePlain(contract.id(), "0123456789ABCDEFGHJKMNPQRSTV");

        assertThat(seal(ids(OLD))).isEqualTo(1);
        assertThat(seal(ids(OLD))).isZero();

        assertThat(rows("contract_id IS NOT NULL")).isZero();
        assertThat(text(contract())).isEqualTo("0123456789ABCDEFGHJKMNPQRSTV");
        assertThat(found(ids(OLD), contract, "0123456789ABCDEFGHJKMNPQRSTV")).isTrue();
        assertThat(found(ids(OLD), contract, text(contract))).isFalse();
    }

    @Test
    @DisplayName("TC-051: with a new key in front nothing is lost before, while and after the rows are sealed anew")
    void newKey() {
        var contract = contract();
        var id = text(contract);
        var both = ids(NEW + "," + OLD);

        assertThat(found(both, contract, id)).isTrue();
        assertThat(seal(both)).isEqualTo(1);
        assertThat(seal(both)).isZero();
        assertThat(found(both, contract, id)).isTrue();
        assertThat(found(ids(NEW), contract, id)).isTrue();
        assertThat(found(ids(OLD), contract, id)).isFalse();
    }

    @Test
    @DisplayName("a start without the key of a contract is refused, with the name of the key")
    void missingKey() {
        contract();
        assertThatThrownBy(() -> seal(ids(NEW))).hasMessageContainingAll("PARTNER_SUPPORT_SECRET_KEYS", "'test'");
    }

    @Test
    @DisplayName("TC-051: what was sealed for one contract does not open in the row of another")
    void swapped() {
        var contract = contract();
        var other = here.partnerWith("ACTION_PACK", Competency.NONE);
        here.people.execute(
                "UPDATE entitlement.contract SET contract_sealed = (SELECT s.contract_sealed FROM entitlement.contract s"
                        + " WHERE s.id = ?) WHERE id = ?",
                here.contracts(other).get(0).id(),
                contract.id());
        assertThatThrownBy(() -> text(contract())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName(
            "four servers that start at once seal 250 contracts, each once and each right, and none answers before")
    void atOnce() throws Exception {
        var plain = IntStream.range(0, 250).mapToObj(i -> "%028d".formatted(i)).toList();
        plain.forEach(id -> {
            var each = here.partnerWith("ACTION_PACK", Competency.NONE);
            makePlain(here.contracts(each).get(0).id(), id);
        });
        var servers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> starting = () -> {
                var all = 0;
                for (var some = seal(ids(OLD)); some > 0; some = seal(ids(OLD))) {
                    all += some;
                }
                assertThat(rows("contract_id IS NOT NULL")).isZero();
                return all;
            };
            var all = 0;
            for (var sealed : servers.invokeAll(java.util.Collections.nCopies(4, starting))) {
                all += sealed.get();
            }
            assertThat(all).isEqualTo(250);
        } finally {
            servers.shutdownNow();
        }
        var vault = vault(OLD);
        assertThat(here.work.inTransaction(() -> here.work
                        .sql()
                        .list(
                                "SELECT id, contract_sealed FROM entitlement.contract",
                                row -> vault.open(
                                        row.bytes("contract_sealed"),
                                        "CONTRACT_ID",
                                        row.id("id").toString()))))
                .containsAll(plain);
    }

    private Contract contract() {
        return here.contracts(member).get(0);
    }

    private static String text(Contract contract) {
        return Objects.requireNonNull(contract.contractId()).text();
    }

    private void makePlain(UUID contract, String id) {
        here.people.execute(
                "UPDATE entitlement.contract SET contract_id = ?, contract_sealed = NULL, contract_fingerprint = NULL"
                        + " WHERE id = ?",
                id,
                contract);
    }

    private long rows(String condition, Object... values) {
        return here.people.number("SELECT count(*) FROM entitlement.contract WHERE " + condition, values);
    }

    private int seal(ContractIds ids) {
        var sealing = new SealContractIds();
        sealing.sql = here.work.sql();
        sealing.vault = ids.vault;
        sealing.ids = ids;
        return here.work.inTransaction(sealing::sealSome);
    }

    private boolean found(ContractIds ids, Contract contract, String contractId) {
        return here.work
                .inTransaction(() -> ids.contractOf(Objects.requireNonNull(contract.accessId()), contractId))
                .equals(java.util.Optional.of(contract.id()));
    }

    private ContractIds ids(String keys) {
        var ids = new ContractIds();
        ids.sql = here.work.sql();
        ids.vault = vault(keys);
        return ids;
    }

    private Vault vault(String keys) {
        return new HandMadeBeans(here.work)
                .with(Settings.class, TestSettings.of(Map.of(Settings.SECRET_KEYS, keys)))
                .of("org.partnersupport.membership.vault.Keyring")
                .get(Vault.class);
    }
}
