package org.partnersupport.web.portal.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statements;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.statement.StatementCsv;
import org.partnersupport.web.statement.StatementNaming;
import org.partnersupport.web.statement.StatementQuery;

/** The entries the statement's page shows, as a file: all of the period, or those behind the group that is chosen. */
@WebServlet(name = "statement-file", urlPatterns = "/organisation/statement.csv")
public class StatementFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Statements statements;

    @Inject
    transient StatementNaming naming;

    @Inject
    transient Audit audit;

    @Inject
    transient CivilTime time;

    @Inject
    transient Settings settings;

    @Inject
    transient Languages languages;

    @Inject
    transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = StatementQuery.of(request, time.today());
        if (asked.first().isEmpty() || asked.last().isEmpty()) {
            explain(asked, request, response);
            return;
        }
        try {
            send(
                    asked,
                    statements.of(
                            current.get(), asked.first().get(), asked.last().get()),
                    response);
        } catch (RefusedException refused) {
            explain(asked, request, response);
        }
    }

    private void send(StatementQuery asked, Statement drawn, HttpServletResponse response) throws IOException {
        var key = asked.of();
        var texts = languages.texts();
        var names = naming.of(drawn, texts);
        audit.record(current.get().account(), "STATEMENT_EXPORTED", drawn.from() + " – " + drawn.to(), "CSV");
        response.setContentType(StatementCsv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + StatementCsv.name(drawn) + '"');
        StatementCsv.write(
                key == null ? drawn.entries() : drawn.behind(asked.by(), key),
                names,
                texts,
                settings.lifecycleZone(),
                response.getOutputStream());
    }

    /** The page says what is wrong, with what was typed. */
    private static void explain(StatementQuery asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + asked.at("/organisation/statement"));
    }
}
