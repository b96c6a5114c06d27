package org.partnersupport.support.wall;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestDatabase;

/** An organisation that has a row in every table which belongs to somebody, and the ids of them. */
final class Household {
    final Organisation organisation;
    final Caller admin;
    final UUID offer;
    final UUID contract = Ids.next();
    final UUID line = Ids.next();
    final UUID second = Ids.next();
    final UUID request = Ids.next();
    final UUID split = Ids.next();
    final UUID warning = Ids.next();
    final UUID order = Ids.next();

    private final MembershipFixture fixture;

    Household(TestDatabase database) {
        fixture = new MembershipFixture(database);
        organisation = fixture.partner();
        admin = fixture.member(organisation, Role.GLOBAL_ADMIN);
        var today = LocalDate.of(2026, 11, 28);
        offer = fixture.offer(organisation, "ACTION_PACK", Competency.NONE, today, today.plusYears(1));
        membership();
        contract();
        incidents();
        request();
        warnings();
    }

    /** Whatever names a thing of theirs. */
    List<String> ids() {
        return Stream.of(
                        organisation.id(),
                        admin.account(),
                        offer,
                        contract,
                        line,
                        second,
                        request,
                        split,
                        warning,
                        order)
                .map(UUID::toString)
                .toList();
    }

    /** Ties somebody else's account to the contract (rule LK-2). */
    void share(Household guest) {
        run(
                "INSERT INTO entitlement.link (account_id, contract_id, linked_at) VALUES (?, ?, now())",
                guest.admin.account(),
                contract);
    }

    private void membership() {
        var account = admin.account();
        run("INSERT INTO membership.credential VALUES (?, 'hash')", account);
        run("INSERT INTO membership.second_factor VALUES (?, 'sealed', now())", account);
        run("INSERT INTO membership.recovery_code VALUES (?, 'fingerprint')", account);
        run(
                "INSERT INTO membership.second_step VALUES (decode(replace(?, '-', ''), 'hex'), ?, false, now())",
                account.toString(),
                account);
        run(
                "INSERT INTO membership.api_token VALUES (decode(replace(?, '-', ''), 'hex'), ?, now(), now())",
                account.toString(),
                account);
        run("INSERT INTO membership.activation VALUES (?, DATE '2026-11-28', now(), ?)", offer, account);
        run(
                "INSERT INTO membership.activation_request VALUES (?, ?, ?, now(), 'PENDING')",
                Ids.next(),
                organisation.id(),
                account);
        run(
                "INSERT INTO membership.customer VALUES (?, ?, 'client', 'Client', '顧客', DATE '2026-01-01')",
                Ids.next(),
                organisation.id());
        run(
                "INSERT INTO membership.audit (at, actor, action, subject, detail) VALUES (now(), ?, 'TEST', '-', '-')",
                account);
    }

    private void contract() {
        run(
                "INSERT INTO entitlement.contract (id, organisation_id, offer_id, access_id, contract_id, starts_on, ends_on,"
                        + " issued_at, issued_by) VALUES (?, ?, ?, lpad(CAST(abs(hashtext(?)) AS text), 12, '0'),"
                        + " repeat('A', 28), DATE '2026-11-28', DATE '2027-11-27', now(), ?)",
                contract,
                organisation.id(),
                offer,
                contract.toString(),
                admin.account());
        line(line, "PRODUCT_SUPPORT_10");
        line(second, "PRODUCT_SUPPORT_15");
        run(
                "INSERT INTO entitlement.link (account_id, contract_id, linked_at) VALUES (?, ?, now())",
                admin.account(),
                contract);
        run(
                "INSERT INTO entitlement.invitation (id, contract_id, digest, created_at, created_by, expires_at)"
                        + " VALUES (?, ?, sha256(CAST(? AS bytea)), now(), ?, now() + interval '1 day')",
                Ids.next(),
                contract,
                contract.toString(),
                admin.account());
        run("INSERT INTO entitlement.rolled_over VALUES (?, ?, 1, now())", second, line);
    }

    private void line(UUID id, String plan) {
        run(
                "INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on)"
                        + " VALUES (?, ?, ?, 'ACTION_PACK', false, 10, 10, DATE '2027-11-27')",
                id,
                contract,
                plan);
        run(
                "INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)"
                        + " VALUES (?, 'GRANT', 10, 10, now(), 'ACTIVATION')",
                id);
    }

    private void incidents() {
        run("INSERT INTO entitlement.reservation VALUES (?, 'R', ?, 'RESERVED', ?)", request, line, admin.account());
        run(
                "INSERT INTO entitlement.incident_order (id, number, account_id, organisation_id, idempotency_key, product,"
                        + " release, offer, offer_from, incidents, months, price, tax, currency, state, gateway, return_to,"
                        + " created_at, changed_at, check_at) VALUES (?, ?, ?, ?, 'k', 'sql', '2022', 'SINGLE',"
                        + " DATE '2020-01-01', 1, 12, 100, 10, 'JPY', 'STARTED', 'SANDBOX', '/', now(), now(), now())",
                order,
                order.toString(),
                admin.account(),
                organisation.id());
    }

    private void request() {
        run(
                "INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, product,"
                        + " release, severity, title, description, language, search, status, opened_at, updated_at, response_due, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'P', 'sql', '2022', 'C', 't', 'd', 'en', 's', 'OPEN', now(), now(), now(), 0)",
                request,
                request.toString(),
                organisation.id(),
                admin.account(),
                line,
                contract);
        run("INSERT INTO support.request_event VALUES (?, 1, now(), ?, 'OPENED')", request, admin.account());
        for (var internal : List.of(false, true)) {
            run(
                    "INSERT INTO support.message VALUES (?, ?, now(), ?, ?, 'text')",
                    Ids.next(),
                    request,
                    admin.account(),
                    internal);
        }
        var file = Ids.next();
        run(
                "INSERT INTO support.attachment VALUES (?, ?, now(), ?, 'name', 1, sha256('x'), 'x')",
                file,
                request,
                admin.account());
        run(
                "INSERT INTO support.held_file VALUES (?, ?, ?, now(), 'name', 'POSITION 1', true, 'x')",
                Ids.next(),
                admin.account(),
                request);
        run("INSERT INTO support.scan VALUES (?, ?, 'WAITING', now())", file, request);
        run(
                "INSERT INTO support.split (id, request_id, title, description, proposed_at, proposed_by, state)"
                        + " VALUES (?, ?, 't', 'd', now(), ?, 'PROPOSED')",
                split,
                request,
                admin.account());
        run("INSERT INTO support.idempotency VALUES (?, 'k', 'x', ?, now())", admin.account(), request);
        run(
                "INSERT INTO support.draft (account_id, id, step, updated_at) VALUES (?, ?, 1, now())",
                admin.account(),
                Ids.next());
        run("INSERT INTO support.party_calendar VALUES (?, 'JP')", organisation.id());
    }

    private void warnings() {
        run(
                "INSERT INTO support.warning (id, organisation_id, kind, subject, contract_id, until, given_at)"
                        + " VALUES (?, ?, 'CONTRACT_ENDS', 's', ?, DATE '2027-11-27', now())",
                warning,
                organisation.id(),
                contract);
        run("INSERT INTO support.warning_dismissal VALUES (?, ?, now())", warning, admin.account());
    }

    private void run(String sql, Object... values) {
        fixture.execute(sql, values);
    }
}
