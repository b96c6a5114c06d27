package org.partnersupport.web.portal.shell;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.Denials;

/** See {@link ExplainsRefusals}. */
@ExplainsRefusals
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RefusalExplainer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Notices notices;

    @Inject
    transient Denials denials;

    @Inject
    transient HttpServletRequest request;

    @AroundInvoke
    @Nullable
    Object explain(InvocationContext action) throws Exception {
        try {
            return action.proceed();
        } catch (RefusedException refused) {
            notices.refused(refused.refusals());
            denials.note(request, refused.refusal());
            return null;
        }
    }
}
