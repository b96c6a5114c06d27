package org.partnersupport.web.rest.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.entitlement.api.LedgerEntry.Kind;
import org.partnersupport.entitlement.api.LedgerExtracts;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Dimension;
import org.partnersupport.web.statement.StatementNames;

/** The use of an organisation over a period: balances of its lines, use in groups, and the entries of the ledgers. */
public record StatementView(LocalDate from, LocalDate to, List<Line> lines, List<Group> groups, List<Entry> entries) {
    public StatementView {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        entries = List.copyOf(entries);
    }

    static StatementView of(Statement statement, Dimension by, StatementNames names) {
        return new StatementView(
                statement.from(),
                statement.to(),
                statement.lines().stream().map(line -> Line.of(statement, line)).toList(),
                statement.by(by).stream()
                        .map(group -> Group.of(group, by, names))
                        .toList(),
                statement.entries().stream()
                        .map(entry -> Entry.of(entry, names))
                        .toList());
    }

    /** opening + granted + reserved + released + expired + adjusted = closing; all zero when unlimited. */
    public record Line(
            UUID line,
            UUID contract,
            @Nullable String accessId,
            String plan,
            Label label,
            boolean unlimited,
            int opening,
            int granted,
            int reserved,
            int released,
            int expired,
            int adjusted,
            int closing) {
        static Line of(Statement statement, LedgerExtracts.Line line) {
            return new Line(
                    line.id(),
                    line.contract(),
                    line.accessId(),
                    line.plan(),
                    line.label(),
                    line.unlimited(),
                    line.opening(),
                    statement.moved(line, Kind.GRANT),
                    statement.moved(line, Kind.RESERVE),
                    statement.moved(line, Kind.RELEASE),
                    statement.moved(line, Kind.EXPIRE),
                    statement.moved(line, Kind.ADJUST),
                    line.closing());
        }
    }

    /**
     * Numbers of incidents.
     *
     * @param key what the group is of; {@code -} for none
     */
    public record Group(String key, String name, int reserved, int charged, int released, int used) {
        static Group of(Statement.Group group, Dimension by, StatementNames names) {
            var figures = group.figures();
            return new Group(
                    group.key(),
                    names.group(by, group.key()),
                    figures.reserved(),
                    figures.charged(),
                    figures.released(),
                    figures.used());
        }
    }

    /** One entry of a ledger; product and customer are told for the organisation's own requests alone. */
    public record Entry(
            Instant at,
            LedgerEntry.Kind kind,
            int amount,
            UUID line,
            @Nullable String request,
            @Nullable String product,
            @Nullable String release,
            @Nullable UUID customer,
            @Nullable UUID person,
            String personName,
            String reason) {
        static Entry of(Statement.Entry entry, StatementNames names) {
            var movement = entry.movement();
            var about = entry.about();
            return new Entry(
                    movement.entry().at(),
                    movement.entry().kind(),
                    movement.entry().amount(),
                    movement.line(),
                    movement.entry().request(),
                    about == null ? null : about.product(),
                    about == null ? null : about.release(),
                    about == null ? null : about.customer(),
                    movement.spender(),
                    names.person(entry),
                    movement.entry().reason());
        }
    }
}
