package org.partnersupport.web.portal.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.SandboxDesk;
import org.partnersupport.entitlement.api.payment.SandboxDesk.Choice;
import org.partnersupport.entitlement.api.payment.SandboxDesk.Payment;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.NotFound;

/** Where a customer plays what can happen to a payment (rule PD-2). It knows the payment by its session alone. */
@Named
@RequestScoped
public class CheckoutPage {
    private static final String PAGE = "/sandbox/checkout";

    @Inject
    SandboxDesk desk;

    @Inject
    HttpServletRequest http;

    private @Nullable Payment payment;

    public void open() {
        getPayment();
    }

    public Payment getPayment() {
        var read = payment;
        if (read == null) {
            read = desk.payment(session()).orElseThrow(() -> new NotFound("payment of the sandbox"));
            payment = read;
        }
        return read;
    }

    /** True at the step in between: the bank asks the customer once more. */
    public boolean isConfirming() {
        return "confirm".equals(http.getParameter("step"));
    }

    public List<Choice> getChoices() {
        return isConfirming() ? List.of(Choice.PAY, Choice.DECLINE) : List.of(Choice.values());
    }

    /** Does it and goes where a gateway sends the customer then. */
    public void choose(Choice choice) throws IOException {
        if (!desk.choose(session(), choice)) {
            throw new NotFound("payment of the sandbox");
        }
        if (choice == Choice.CONFIRM_FIRST) {
            PageAddress.of(PAGE)
                    .with("session", session())
                    .with("step", "confirm")
                    .go();
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(getPayment().returnTo());
        }
    }

    private String session() {
        return Objects.requireNonNullElse(Asked.of(http, "session"), "");
    }
}
