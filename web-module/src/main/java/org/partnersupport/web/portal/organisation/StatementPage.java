package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LedgerEntry.Kind;
import org.partnersupport.entitlement.api.LedgerExtracts.Line;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Dimension;
import org.partnersupport.support.api.Statement.Entry;
import org.partnersupport.support.api.Statement.Figures;
import org.partnersupport.support.api.Statement.Group;
import org.partnersupport.support.api.Statements;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.statement.StatementNames;
import org.partnersupport.web.statement.StatementNaming;
import org.partnersupport.web.statement.StatementQuery;

/** Who of the organisation used what; all of the choice stands in the address. */
@Named
@RequestScoped
public class StatementPage {
    private static final String PAGE = "/organisation/statement";

    @Inject
    Statements statements;

    @Inject
    StatementNaming naming;

    @Inject
    CivilTime time;

    @Inject
    CurrentCaller current;

    @Inject
    Languages languages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable StatementQuery query;
    private @Nullable Statement statement;
    private @Nullable StatementNames names;
    private List<Group> groups = List.of();

    /** A period that cannot be is said at its field; the statement is then not drawn. */
    public void open() {
        var asked = StatementQuery.of(request, time.today());
        query = asked;
        if (asked.first().isEmpty()) {
            notices.error("from", "organisation.statement.day.wrong");
        }
        if (asked.last().isEmpty()) {
            notices.error("to", "organisation.statement.day.wrong");
        }
        if (asked.first().isPresent() && asked.last().isPresent()) {
            draw(asked, asked.first().get(), asked.last().get());
        }
    }

    private void draw(StatementQuery asked, LocalDate first, LocalDate last) {
        try {
            var drawn = statements.of(current.get(), first, last);
            names = naming.of(drawn, languages.texts());
            groups = drawn.by(asked.by());
            statement = drawn;
        } catch (RefusedException refused) {
            if (refused.refusals().stream().noneMatch(refusal -> refusal.code().equals("INVALID_PERIOD"))) {
                throw refused;
            }
            notices.error("to", "organisation.statement.period.wrong", Statements.MOST_MONTHS);
        }
    }

    public StatementQuery getQuery() {
        return Objects.requireNonNull(query);
    }

    /** Null when the period was wrong. */
    public @Nullable Statement getStatement() {
        return statement;
    }

    public StatementNames getNames() {
        return Objects.requireNonNull(names);
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The sum of all groups. */
    public Figures getTotal() {
        return groups.stream().map(Group::figures).reduce(new Figures(0, 0, 0), Figures::plus);
    }

    /** The length of the longest bar; at least one, so that there is something to measure against. */
    public int getMost() {
        return groups.stream().mapToInt(group -> group.figures().used()).reduce(1, Math::max);
    }

    /** The movements behind the chosen group, newest first; empty when none is chosen. */
    public List<Entry> getBehind() {
        var key = getQuery().of();
        var drawn = statement;
        if (key == null || drawn == null) {
            return List.of();
        }
        var found = new ArrayList<>(drawn.behind(getQuery().by(), key));
        Collections.reverse(found);
        return found;
    }

    public int moved(Line line, String kind) {
        return Objects.requireNonNull(statement).moved(line, Kind.valueOf(kind));
    }

    public List<Choice> getDimensions() {
        return Arrays.stream(Dimension.values())
                .map(dimension -> new Choice(
                        dimension.name(),
                        getQuery().sortedBy(dimension).at(PAGE),
                        dimension == getQuery().by()))
                .toList();
    }

    /** This month, three, twelve. */
    public List<Choice> getPeriods() {
        var today = time.today();
        return Stream.of(1, 3, 12)
                .map(months -> today.withDayOfMonth(1).minusMonths(months - 1L))
                .map(first -> getQuery().during(first, today))
                .map(asked -> new Choice(
                        asked.from(),
                        asked.at(PAGE),
                        asked.from().equals(getQuery().from())
                                && asked.to().equals(getQuery().to())))
                .toList();
    }

    /** Where the entries of one group are shown, on this page. */
    public String address(Group group) {
        return getQuery().behind(group.key()).at(PAGE) + "#behind";
    }

    public String getFile() {
        return getQuery().at(PAGE + ".csv");
    }

    /** @param code last part of the text's key, or the first day of a period */
    public record Choice(String code, String href, boolean chosen) {}
}
