package org.partnersupport.support.request;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.check.Checks;
import org.partnersupport.support.response.ResponseTimes;
import org.partnersupport.support.testing.FakeLedger;
import org.partnersupport.support.testing.Told;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** The module's beans put together by hand; each call is a transaction. The clock goes on by a second before it. */
final class Desk {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final UnitOfWork transactions;
    private final Requests requests = new Requests();
    private final TestClock clock = TestClock.at(Instant.parse("2026-11-22T00:00:00.123456789Z"));

    Desk(UnitOfWork transactions, FakeLedger ledger) {
        this(transactions, ledger::on, ledger::on, ledger::on);
    }

    Desk(
            UnitOfWork transactions,
            Consumer<IncidentRequested> requested,
            Consumer<IncidentSettled> settled,
            Consumer<IncidentResumed> resumed) {
        this.transactions = transactions;
        var checks = Checks.by(Validation.buildDefaultValidatorFactory().getValidator());
        var time = new CivilTime(TestSettings.defaults(), clock);
        var store = new RequestStore();
        store.em = transactions.entityManager();
        store.sql = transactions.sql();
        var opening = new OpenRequest();
        opening.requests = store;
        opening.checks = checks;
        opening.incidents = new Told<>(requested);
        opening.responses = new ResponseTimes(store.sql);
        opening.time = time;
        opening.clock = clock;
        var reading = new ReadRequests();
        reading.em = transactions.entityManager();
        reading.requests = store;
        reading.checks = checks;
        var changing = new ChangeRequest();
        changing.requests = store;
        changing.settlements = new Told<>(settled);
        changing.resumptions = new Told<>(resumed);
        changing.time = time;
        changing.clock = clock;
        requests.opening = opening;
        requests.reading = reading;
        requests.changing = changing;
    }

    SupportRequests.Opened open(Caller caller, NewRequest wanted, String key) {
        return call(() -> requests.open(caller, wanted, key));
    }

    SupportRequests.Page find(Caller caller, SupportRequests.Query query) {
        return call(() -> requests.find(caller, query));
    }

    SupportRequest byNumber(Caller caller, String number) {
        return call(() -> requests.byNumber(caller, number));
    }

    Map<UUID, String> numbers(Caller caller, Set<UUID> wanted) {
        return call(() -> requests.numbers(caller, wanted));
    }

    SupportRequest close(Caller caller, String number, Resolution resolution) {
        return call(() -> requests.close(caller, number, resolution));
    }

    SupportRequest reopen(Caller caller, String number) {
        return call(() -> requests.reopen(caller, number));
    }

    SupportRequest beginWork(Caller caller, String number) {
        return call(() -> requests.beginWork(caller, number));
    }

    private <T> T call(Supplier<T> work) {
        clock.move(Duration.ofSeconds(1));
        return transactions.inTransaction(work);
    }
}
