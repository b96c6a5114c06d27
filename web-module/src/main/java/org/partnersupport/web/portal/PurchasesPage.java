package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.web.security.CurrentCaller;

/** Every order of incidents the account may see, the newest first (rule PD-2). */
@Named
@RequestScoped
public class PurchasesPage {
    @Inject
    IncidentOrders orders;

    @Inject
    CurrentCaller current;

    private @Nullable List<IncidentOrder> found;

    public List<IncidentOrder> getOrders() {
        var known = found;
        if (known == null) {
            known = orders.of(current.get());
            found = known;
        }
        return known;
    }

    /** Rule PL-5: what nothing bought means differs between accounts; the last part of a text's key. */
    public String getWhose() {
        return current.get().kind() == AccountKind.WORK ? ".work" : "";
    }
}
