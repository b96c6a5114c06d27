package org.partnersupport.web.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.Paging;
import org.partnersupport.web.portal.shell.NotFound;
import org.partnersupport.web.security.CurrentCaller;

/** Every movement of one contract line, newest first (rule EN-3): when, what, how many, who, why. */
@Named
@RequestScoped
public class LedgerPage {
    private static final int SIZE = 25;

    @Inject
    Contracts contracts;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    private @Nullable String contract;
    private @Nullable String line;
    private @Nullable String page;
    private Contracts.@Nullable LedgerPage ledger;
    private Map<UUID, String> names = Map.of();

    public void open() {
        var read = contracts.ledger(current.get(), id(contract), id(line), Paging.number(page), SIZE);
        var people = read.items().stream()
                .map(LedgerEntry::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        names = accounts.displayNames(people);
        ledger = read;
    }

    public Contracts.LedgerPage getLedger() {
        return Objects.requireNonNull(ledger);
    }

    public List<LedgerEntry> getEntries() {
        return getLedger().items();
    }

    public Paging getPaging() {
        return new Paging(getLedger().page(), SIZE, getLedger().total());
    }

    /** @param toPage counted from 1 */
    public String address(int toPage) {
        return PageAddress.of("/contracts/ledger")
                .with("contract", contract)
                .with("line", line)
                .with("page", toPage == 1 ? null : toPage)
                .text();
    }

    /** The display name of who caused an entry; empty when nobody did or the account is gone. */
    public String nameOf(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    /** The amount with its sign, as accounts are kept: −1, +1, 0. */
    public String signed(int amount) {
        return amount > 0 ? "+" + amount : amount < 0 ? "−" + -amount : "0";
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("contract line that is no id");
        }
    }

    public @Nullable String getContract() {
        return contract;
    }

    public void setContract(@Nullable String contract) {
        this.contract = contract;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getPage() {
        return page;
    }

    public void setPage(@Nullable String page) {
        this.page = page;
    }
}
