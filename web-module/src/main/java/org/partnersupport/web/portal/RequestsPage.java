package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.Paging;
import org.partnersupport.web.portal.requests.RequestCustomers;
import org.partnersupport.web.security.CurrentCaller;

/** The requests the account may see, newest first (S6, rule RQ-7); filter, search and page stand in the address. */
@Named
@RequestScoped
public class RequestsPage {
    private static final int SIZE = 20;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    SupportRequests requests;

    @Inject
    Accounts accounts;

    @Inject
    RequestCustomers customers;

    @Inject
    CurrentCaller current;

    private @Nullable String status;
    private @Nullable String q;
    private @Nullable String page;
    private @Nullable String customer;
    private @Nullable Customer only;
    private SupportRequests.@Nullable Page found;
    private Map<UUID, String> names = Map.of();

    public void open() {
        q = q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        customer = customer == null || customer.isBlank() ? null : customer.strip();
        var any = RequestCustomers.ANY.equals(customer);
        only = customer == null || any ? null : customers.meant(customer);
        var read = requests.find(
                current.get(),
                new SupportRequests.Query(
                        chosen(), q, any, only == null ? null : only.id(), Paging.number(page), SIZE));
        customers.of(read.items());
        names = accounts.displayNames(
                read.items().stream().map(Summary::requester).collect(Collectors.toSet()));
        found = read;
    }

    public List<Summary> getItems() {
        return Objects.requireNonNull(found).items();
    }

    public Paging getPaging() {
        var read = Objects.requireNonNull(found);
        return new Paging(read.page(), SIZE, read.total());
    }

    /** True when nothing was asked for but the whole list. */
    public boolean isUnfiltered() {
        return chosen() == null && q == null && customer == null;
    }

    /** Rule RQ-7: a member sees nothing but the own requests, so the column with names would only repeat. */
    public boolean isOthersToo() {
        return current.get().administersOrganisation() || isEngineer();
    }

    /** Rule RQ-6: who answers sees in the list until when. */
    public boolean isEngineer() {
        return current.get().has(Role.SUPPORT_ENGINEER);
    }

    /** Which requests these are, as the last part of a text's key. */
    public String getWhose() {
        return isEngineer() ? ".all" : isOthersToo() ? ".organisation" : "";
    }

    public List<Chip> getChips() {
        var chips = new ArrayList<Chip>();
        chips.add(chip(null));
        Arrays.stream(Status.values()).map(this::chip).forEach(chips::add);
        return chips;
    }

    public String address(int toPage) {
        return filtered(chosen(), customer)
                .with("page", toPage == 1 ? null : toPage)
                .text();
    }

    public String nameOf(Summary row) {
        return names.getOrDefault(row.requester(), "");
    }

    private Chip chip(@Nullable Status of) {
        return new Chip(of == null ? "" : of.name(), filtered(of, customer).text(), of == chosen());
    }

    /** Turns the filter for customers over: all of them, or no matter for whom. */
    public Chip getCustomersChip() {
        var next = customer == null ? RequestCustomers.ANY : null;
        return new Chip("", filtered(chosen(), next).text(), customer != null);
    }

    /** The one customer the list is narrowed to; null when it is not. */
    public @Nullable Customer getOnly() {
        return only;
    }

    private PageAddress filtered(@Nullable Status by, @Nullable String of) {
        return PageAddress.of("/requests").with("status", by).with("q", q).with("customer", of);
    }

    private @Nullable Status chosen() {
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }

    /** @param code of the status; empty for all */
    public record Chip(String code, String href, boolean chosen) {}
}
