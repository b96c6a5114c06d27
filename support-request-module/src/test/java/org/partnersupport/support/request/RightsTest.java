package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.support.api.Resolution.ANSWERED;
import static org.partnersupport.support.api.Resolution.DUPLICATE;
import static org.partnersupport.support.api.Resolution.NO_RESPONSE;
import static org.partnersupport.support.api.Resolution.PRODUCT_DEFECT;
import static org.partnersupport.support.api.Resolution.SOLVED;
import static org.partnersupport.support.api.Resolution.VENDOR_DECISION;
import static org.partnersupport.support.api.Resolution.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.support.api.FirstResponse;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.testing.People;

@DisplayName("RQ-5: the resolutions somebody may choose")
class RightsTest {
    private final Organisation aoba = People.organisation("Aoba");
    private final Caller requester = People.member(aoba);
    private final Caller admin = People.member(aoba, Role.GLOBAL_ADMIN);
    private final Caller engineer = People.staff(Role.SUPPORT_ENGINEER);

    @Test
    @DisplayName("the requester: the charged ones, and withdrawn until work began")
    void forTheRequester() {
        assertThat(Rights.resolutions(requester, open(false)))
                .containsExactly(SOLVED, ANSWERED, NO_RESPONSE, WITHDRAWN);
        assertThat(Rights.resolutions(requester, open(true))).containsExactly(SOLVED, ANSWERED, NO_RESPONSE);
    }

    @Test
    @DisplayName("the organisation's admins: the charged ones; engineers also those that give back; the manager none")
    void forOthers() {
        assertThat(Rights.resolutions(admin, open(false))).containsExactly(SOLVED, ANSWERED, NO_RESPONSE);
        assertThat(Rights.resolutions(engineer, open(false)))
                .containsExactly(SOLVED, ANSWERED, NO_RESPONSE, DUPLICATE, PRODUCT_DEFECT, VENDOR_DECISION);
        assertThat(Rights.resolutions(People.staff(Role.PROGRAM_MANAGER), open(false)))
                .isEmpty();
    }

    @Test
    @DisplayName("nobody any once it is closed")
    void closed() {
        assertThat(Rights.resolutions(engineer, request(Status.CLOSED, SOLVED, false)))
                .isEmpty();
    }

    private SupportRequest open(boolean workBegan) {
        return request(Status.OPEN, null, workBegan);
    }

    private SupportRequest request(Status status, @Nullable Resolution resolution, boolean workBegan) {
        var id = new UUID(0, 1);
        return new SupportRequest(
                id,
                "10001",
                status,
                "p",
                "r",
                id,
                id,
                "PLAN",
                1,
                Severity.A,
                "t",
                "d",
                "en",
                null,
                requester.account(),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                resolution,
                workBegan,
                new FirstResponse(Instant.EPOCH, null),
                List.of());
    }
}
