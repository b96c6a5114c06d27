package org.partnersupport.web.portal.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.Denials;
import org.partnersupport.web.audit.AuditFile;
import org.partnersupport.web.audit.AuditQuery;
import org.partnersupport.web.download.Csv;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.security.CurrentCaller;

/** All entries that the page of the audit found, as a file. */
@WebServlet(name = "audit-file", urlPatterns = "/organisation/audit.csv")
public class AuditFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditFile file;

    @Inject
    transient Languages languages;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Denials denials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = AuditQuery.of(request);
        try {
            var written = file.of(current.get(), asked.wanted(), languages.texts());
            response.setContentType(Csv.TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
            written.to(response.getOutputStream());
        } catch (RefusedException refused) {
            denials.note(request, refused.refusal());
            response.sendRedirect(
                    request.getContextPath() + asked.at(AuditPage.PATH).text());
        }
    }
}
