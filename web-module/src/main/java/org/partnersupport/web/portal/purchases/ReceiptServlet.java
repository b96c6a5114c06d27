package org.partnersupport.web.portal.purchases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.Denials;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.receipt.ReceiptPdf;
import org.partnersupport.web.receipt.Receipts;
import org.partnersupport.web.security.CurrentCaller;

/** The receipt of a paid order as a file, in the language of the portal. */
@WebServlet(name = "receipt", urlPatterns = "/purchases/receipt.pdf")
public class ReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Receipts receipts;

    @Inject
    transient Languages languages;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Denials denials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var order = UUID.fromString(Objects.requireNonNullElse(Asked.of(request, "order"), ""));
            var texts = languages.texts();
            var receipt = receipts.of(current.get(), order, texts);
            response.setContentType(ReceiptPdf.TYPE);
            response.setHeader("Content-Disposition", ReceiptPdf.disposition(receipt));
            response.getOutputStream().write(ReceiptPdf.draw(receipt, texts));
        } catch (IllegalArgumentException noId) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RefusedException refused) {
            denials.note(request, refused.refusal());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
