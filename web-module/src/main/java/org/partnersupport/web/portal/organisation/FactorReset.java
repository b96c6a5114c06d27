package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Takes the second factor of somebody away who lost device and recovery codes. */
@Named
@RequestScoped
public class FactorReset {
    @Inject
    SecondFactor factor;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable Boolean possible;

    /** @param account whom the page is about */
    public boolean possible(UUID account) {
        var known = possible;
        if (known == null) {
            known = factor.isOn(current.get(), account);
            possible = known;
        }
        return known;
    }

    @ExplainsRefusals
    public void reset() throws IOException {
        var account = Asked.id(http, "account");
        factor.reset(current.get(), account);
        notices.success("organisation.person.factor.done");
        PageAddress.of("/organisation/person").with("account", account).go();
    }
}
