package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.api.Sessions;

/** {@code #{proveAgain}}: is whoever looks at this page to show once more who he is before he does something dangerous? */
@Named
@RequestScoped
public class ProveAgain {
    @Inject
    Sessions sessions;

    @Inject
    RequestOrigin origin;

    private @Nullable Boolean due;

    public boolean isDue() {
        var known = due;
        if (known == null) {
            known = origin.session()
                    .filter(session -> !sessions.provenLately(session))
                    .isPresent();
            due = known;
        }
        return known;
    }
}
