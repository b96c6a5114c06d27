package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The caller's own password. All sessions and tokens of sign-ins end with the old one, this token too. */
@ApplicationScoped
@Path("me/password")
@Needs(Scope.ACCOUNT)
public class PasswordResource {
    private static final int LONGEST = 1_000;

    @Inject
    CurrentCaller current;

    @Inject
    LocalAccounts accounts;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(@Nullable NewPassword body, @Context HttpServletRequest request) {
        var wanted = Params.body(body);
        var present = Params.required("present", wanted.present(), LONGEST);
        var fresh = Params.required("fresh", wanted.fresh(), LONGEST);
        accounts.change(current.get(), null, present, fresh, Arrival.of(request).counted());
    }

    public record NewPassword(
            @Nullable String present, @Nullable String fresh) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }
}
