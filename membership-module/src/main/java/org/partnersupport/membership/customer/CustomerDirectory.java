package org.partnersupport.membership.customer;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/** Reads the customers of the caller's organisation: the condition is part of every statement (rule CL-4). */
@UseCase
class CustomerDirectory implements Customers {
    private static final String OF_ORGANISATION = """
            SELECT id, code, name_en, name_ja, since, until FROM membership.customer
            WHERE organisation_id = ? ORDER BY code""";

    private static final String BY_IDS = """
            SELECT id, code, name_en, name_ja, since, until FROM membership.customer
            WHERE id = ANY (CAST(string_to_array(?, ',') AS uuid[]))""";

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    CustomerDirectory() {}

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Customer> all(Caller caller) {
        CustomerRule.objectionToSeeing(caller).ifPresent(CustomerDirectory::refuse);
        return read(caller);
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Customer actedFor(Caller caller, String code) {
        var customer = read(caller, code).orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_CUSTOMER")));
        CustomerRule.objectionToActing(caller, customer, time.today()).ifPresent(CustomerDirectory::refuse);
        return customer;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Map<UUID, Customer> byIds(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var ids = customers.stream().map(UUID::toString).collect(Collectors.joining(","));
        return sql.read(BY_IDS, CustomerDirectory::customer, ids).stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
    }

    private Optional<Customer> read(Caller caller, String code) {
        return read(caller).stream()
                .filter(customer -> customer.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private List<Customer> read(Caller caller) {
        return caller.organisationId()
                .map(organisation -> sql.read(OF_ORGANISATION, CustomerDirectory::customer, organisation))
                .orElse(List.of());
    }

    private static Customer customer(Row row) throws SQLException {
        return new Customer(
                row.id("id"),
                row.text("code"),
                new Label(row.text("name_en"), row.text("name_ja")),
                row.day("since"),
                row.dayOrNull("until"));
    }

    private static void refuse(Refusal objection) {
        throw new RefusedException(objection);
    }
}
