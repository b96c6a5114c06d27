package org.partnersupport.membership.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;

class CustomerRuleTest {
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    @Test
    @DisplayName("CL-4: only an admin agent acts for customers; the organisation's admins see them")
    void roles() {
        var agent = caller(Set.of(Programme.CSP), Role.ADMIN_AGENT);
        var admin = caller(Set.of(Programme.PARTNER, Programme.CSP), Role.GLOBAL_ADMIN);
        var member = caller(Set.of(Programme.CSP));

        assertThat(CustomerRule.objectionToSeeing(agent)).isEmpty();
        assertThat(CustomerRule.objectionToSeeing(admin)).isEmpty();
        assertThat(CustomerRule.objectionToSeeing(member)).map(Refusal::code).contains("ROLE_REQUIRED");
        assertThat(CustomerRule.objectionToActing(agent, customer(DAY, null), DAY))
                .isEmpty();
        assertThat(CustomerRule.objectionToActing(admin, customer(DAY, null), DAY))
                .map(Refusal::code)
                .contains("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("CL-3, ID-3: an organisation outside the provider programme has no customers, whatever the role")
    void programme() {
        var agent = caller(Set.of(Programme.PARTNER), Role.ADMIN_AGENT);

        assertThat(CustomerRule.objectionToSeeing(agent)).map(Refusal::code).contains("NOT_IN_CSP");
    }

    @Test
    @DisplayName("CL-3: the relationship's first and last day count, the days around them do not")
    void dates() {
        var agent = caller(Set.of(Programme.CSP), Role.ADMIN_AGENT);
        var oneDay = customer(DAY, DAY);

        assertThat(CustomerRule.objectionToActing(agent, oneDay, DAY)).isEmpty();
        assertThat(CustomerRule.objectionToActing(agent, oneDay, DAY.minusDays(1)))
                .map(Refusal::code)
                .contains("RELATIONSHIP_OVER");
        assertThat(CustomerRule.objectionToActing(agent, oneDay, DAY.plusDays(1)))
                .map(refusal -> refusal.facts().get("until"))
                .contains("2028-02-29");
    }

    private static Customer customer(LocalDate since, @Nullable LocalDate until) {
        return new Customer(new UUID(0, 9), "kiri", new Label("Kiri", "桐"), since, until);
    }

    private static Caller caller(Set<Programme> programmes, Role... roles) {
        var organisation = new Organisation(new UUID(0, 1), new Label("O", "組"), programmes);
        return new Caller(new UUID(0, 2), "u", "U", AccountKind.WORK, Set.of(roles), organisation, null, "system");
    }
}
