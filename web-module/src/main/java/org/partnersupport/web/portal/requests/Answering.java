package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.partnersupport.support.api.FirstResponse;

/** Whether the first answer to a request is late, as pages show it (rule RQ-6). */
@Named
@RequestScoped
public class Answering {
    @Inject
    Clock clock;

    public boolean late(FirstResponse response) {
        return response.late(clock.instant());
    }
}
