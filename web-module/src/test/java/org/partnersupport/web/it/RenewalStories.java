package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Role;

/** Renewal: what follows, activating it in advance, and the day on which it takes over (rules AC-8, AC-9). */
interface RenewalStories extends OnAServer {
    @Test
    @DisplayName(
            "AC-8: end of membership, last day to activate and end of contract are three days, in the API and the page")
    default void three_dates() {
        var here = new Here(server());
        var benefits = here.admin().get("benefits");
        assertThat(benefits.at("/offers/0/end"))
                .isEqualTo(here.today().plusDays(300).toString());
        assertThat(benefits.at("/offers/0/activateBy"))
                .isEqualTo(here.today().plusDays(200).toString());
        assertThat(here.admin().get("contracts").at("/0/end"))
                .isEqualTo(here.today().plusYears(1).minusDays(1).toString());
    }

    @Test
    @DisplayName(
            "AC-9: renewed in advance, once, by who may: the contracts name each other and the new one does not pay yet")
    default void in_advance() {
        var here = new Here(server());
        var follows = here.admin().get("benefits");
        assertThat(follows.at("/following/0/id")).isEqualTo(here.next().toString());
        assertThat(follows.at("/following/0/renews")).isEqualTo(here.offer().toString());
        assertThat(here.organisation().member().post(here.renewal(), "").code()).isEqualTo("ROLE_REQUIRED");
        assertThat(here.admin()
                        .post("benefits/renewals/" + UUID.randomUUID(), "")
                        .code())
                .isEqualTo("UNKNOWN_OFFER");
        assertThat(here.admin().post("benefits/renewals/nothing", "").status()).isEqualTo(404);

        var renewed = here.admin().post(here.renewal(), "");
        assertThat(renewed.status()).isEqualTo(201);
        assertThat(here.admin().post(here.renewal(), "").status()).isEqualTo(200);
        assertThat(renewed.at("/contract/state")).isEqualTo("UPCOMING");
        var contracts = here.person().get("contracts");
        assertThat(contracts.at("/0/successor/id")).isEqualTo(renewed.at("/contract/id"));
        assertThat(contracts.at("/0/successor/start"))
                .isEqualTo(LocalDate.parse(contracts.at("/0/end")).plusDays(1).toString());
        assertThat(contracts.at("/1/successorOf/id")).isEqualTo(contracts.at("/0/id"));
        assertThat(contracts.at("/1/linked")).isEqualTo("true");
        assertThat(here.plans().at("/usable/0/contract")).isEqualTo(contracts.at("/0/id"));
        assertThat(here.plans().at("/unavailable/0/reasons/0/code")).isEqualTo("NOT_BEGUN");
    }

    @Test
    @DisplayName("AC-9, RQ-5: on the day after the end the new contract pays; what is open is settled on the old one")
    default void taking_over() {
        var here = new Here(server());
        here.admin().post(here.renewal(), "");
        var number = here.open().at("/number");
        here.aYearLater();

        var contracts = here.person().get("contracts");
        assertThat(contracts.at("/0/state")).isEqualTo("SUPERSEDED");
        assertThat(contracts.at("/1/state")).isEqualTo("ACTIVE");
        var second = here.open();
        assertThat(second.at("/line")).isEqualTo(contracts.at("/1/lines/0/id"));
        var engineer = here.organisation().vendor(Role.SUPPORT_ENGINEER);
        assertThat(engineer.post("support-requests/" + number + "/close", "{\"resolution\":\"DUPLICATE\"}")
                        .status())
                .isEqualTo(200);
        var ledger = "contracts/" + contracts.at("/0/id") + "/lines/" + contracts.at("/0/lines/0/id") + "/ledger";
        assertThat(here.person().get(ledger).at("/items/0/reason")).isEqualTo("GRANT_EXPIRED");
        assertThat(here.person().get(ledger).at("/items/0/amount")).isEqualTo("0");
    }

    /** An organisation with an active contract, what follows it, and somebody who is linked. */
    record Here(Organisation organisation, UUID offer, UUID next, Api admin, Api person) {
        Here(Server server) {
            this(Organisation.without(server), LocalDate.now(ZoneId.of("Asia/Tokyo")));
        }

        private Here(Organisation organisation, LocalDate today) {
            this(
                    organisation,
                    organisation
                            .fixture()
                            .offer(
                                    organisation.made(),
                                    "LEGACY_SILVER",
                                    Competency.NONE,
                                    today.minusDays(30),
                                    today.plusDays(300),
                                    today.plusDays(200)),
                    today);
        }

        private Here(Organisation organisation, UUID offer, LocalDate today) {
            this(
                    organisation,
                    offer,
                    organisation
                            .fixture()
                            .renewal(
                                    offer,
                                    organisation.made(),
                                    "SOLUTIONS_PARTNER",
                                    Competency.NONE,
                                    today.plusDays(301),
                                    today.plusDays(666)),
                    organisation.admin(),
                    organisation.person());
            organisation.activatedAndLinked(person);
        }

        LocalDate today() {
            return LocalDate.now(ZoneId.of("Asia/Tokyo"));
        }

        String renewal() {
            return "benefits/renewals/" + next;
        }

        Answer plans() {
            return person.get("plans?product=windows-server&release=2025");
        }

        Answer open() {
            return person.post(
                    "support-requests",
                    "{\"product\":\"windows-server\",\"release\":\"2025\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        }

        /** The server's clock is the real one, so the contracts move into the past instead. */
        void aYearLater() {
            var organisations = organisation.made().id();
            organisation
                    .fixture()
                    .execute(
                            "UPDATE entitlement.contract_line l SET ends_on = l.ends_on - (c.ends_on - c.starts_on + 1)"
                                    + " FROM entitlement.contract c WHERE c.id = l.contract_id AND c.organisation_id = ?"
                                    + " AND c.successor_of IS NULL",
                            organisations);
            organisation
                    .fixture()
                    .execute(
                            "UPDATE entitlement.contract SET starts_on = starts_on - 365, ends_on = ? WHERE organisation_id = ?"
                                    + " AND successor_of IS NULL",
                            today().minusDays(1),
                            organisations);
            organisation
                    .fixture()
                    .execute(
                            "UPDATE entitlement.contract SET starts_on = ? WHERE organisation_id = ? AND successor_of IS NOT NULL",
                            today(),
                            organisations);
        }
    }
}
