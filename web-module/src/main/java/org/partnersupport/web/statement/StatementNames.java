package org.partnersupport.web.statement;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LedgerExtracts.Line;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Dimension;
import org.partnersupport.support.api.Statement.Entry;
import org.partnersupport.web.portal.plans.CatalogueNames;
import org.partnersupport.web.texts.Texts;

/** What people call the months, products, persons, customers and lines of one statement, in one language. */
public final class StatementNames {
    private final Map<UUID, String> people;
    private final Map<UUID, Customer> customers;
    private final Map<UUID, Line> lines;
    private final CatalogueNames catalogue;
    private final Texts texts;

    StatementNames(
            Map<UUID, String> people,
            Map<UUID, Customer> customers,
            Map<UUID, Line> lines,
            CatalogueNames catalogue,
            Texts texts) {
        this.people = Map.copyOf(people);
        this.customers = Map.copyOf(customers);
        this.lines = Map.copyOf(lines);
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** The name of a group of {@link Statement#by}. */
    public String group(Dimension dimension, String key) {
        if (key.equals(Statement.NONE)) {
            return texts.get("statement.none." + dimension);
        }
        return switch (dimension) {
            case MONTH ->
                YearMonth.parse(key).format(DateTimeFormatter.ofPattern(texts.get("statement.month"), texts.locale()));
            case PRODUCT -> catalogue.product(key);
            case PERSON -> people.getOrDefault(UUID.fromString(key), "");
            case CUSTOMER -> customer(UUID.fromString(key));
            case LINE -> line(line(UUID.fromString(key)));
        };
    }

    /** Plan and Access ID. */
    public String line(Line line) {
        return plan(line) + " · " + accessId(line);
    }

    public String plan(Line line) {
        return line.label().in(texts.locale());
    }

    /** In groups of four, as people read it out, or that it was bought; a spreadsheet then leaves it as it is, too. */
    public String accessId(Line line) {
        var id = line.accessId();
        return id == null ? texts.get("contracts.bought") : id.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public Line line(Entry entry) {
        return line(entry.movement().line());
    }

    /** Empty for what is nobody's incident. */
    public String person(Entry entry) {
        var spender = entry.movement().spender();
        return spender == null ? "" : people.getOrDefault(spender, "");
    }

    /** Product and release; empty when there is no request, or it is told of to nobody here (rule RQ-7). */
    public String product(Entry entry) {
        var about = entry.about();
        return about == null ? "" : catalogue.of(about.product(), about.release());
    }

    /** Empty for the own need. */
    public String customer(Entry entry) {
        var about = entry.about();
        return about == null ? "" : customer(about.customer());
    }

    public String kind(Entry entry) {
        return texts.code(entry.movement().entry().kind().name());
    }

    public String reason(Entry entry) {
        return texts.code(entry.movement().entry().reason());
    }

    private Line line(UUID id) {
        return Objects.requireNonNull(lines.get(id));
    }

    private String customer(@Nullable UUID id) {
        var customer = id == null ? null : customers.get(id);
        return customer == null ? "" : customer.name().in(texts.locale());
    }
}
