package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import org.partnersupport.entitlement.api.payment.PaymentCallbacks;

/** Where payment gateways tell what became of a payment; they prove themselves by a signature, not by a token. */
@ApplicationScoped
@Path("payment-callbacks")
public class PaymentCallbacksResource {
    @Inject
    PaymentCallbacks callbacks;

    @POST
    @Path("{gateway}")
    public void receive(@PathParam("gateway") String gateway, InputStream body, @Context HttpServletRequest request)
            throws IOException {
        callbacks.receive(gateway, request::getHeader, body.readAllBytes());
    }
}
