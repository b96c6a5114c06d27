package org.partnersupport.web.portal.requests;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Attachments;
import org.partnersupport.support.api.Attachments.Content;
import org.partnersupport.web.Denials;
import org.partnersupport.web.download.Download;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.security.CurrentCaller;

/**
 * Gives a file of a request to be saved. What is not there or not this account's is not found (PU18); what was not found
 * clean is held (TC-091).
 */
@WebServlet(name = "request-file", urlPatterns = "/requests/file")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LOCKED = 423;
    private static final Set<String> HELD = Set.of("FILE_BEING_CHECKED", "FILE_QUARANTINED");

    @Inject
    transient Attachments attachments;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Denials denials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = Asked.of(request, "number");
        var id = Asked.of(request, "id");
        if (number == null || id == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(attachments.content(current.get(), number, UUID.fromString(id)), response);
        } catch (IllegalArgumentException noId) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RefusedException refused) {
            denials.note(request, refused.refusal());
            response.sendError(HELD.contains(refused.refusal().code()) ? LOCKED : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Content file, HttpServletResponse response) throws IOException {
        response.setContentType(Download.BYTES);
        response.setHeader("Content-Disposition", Download.disposition(file.name()));
        response.setHeader("Content-Security-Policy", Download.POLICY);
        try (var content = file.open()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
