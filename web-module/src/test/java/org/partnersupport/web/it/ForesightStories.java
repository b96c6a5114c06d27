package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;

/** Foresight: warnings that can be put away (rule EN-5), what ends when, and what if. */
interface ForesightStories extends OnAServer {
    @Test
    @DisplayName(
            "EN-5: an admin sees what the organisation is warned of and puts it away for herself; nobody else sees it")
    default void warnings() {
        var organisation = server().organisation("ACTION_PACK");
        var admin = organisation.admin();
        var contract = organisation.activatedAndLinked(admin);
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var warning = Ids.next();
        organisation
                .fixture()
                .execute(
                        "INSERT INTO support.warning (id, organisation_id, kind, subject, contract_id, until, given_at)"
                                + " VALUES (?, ?, 'CONTRACT_ENDS', 'story', ?, ?, now())",
                        warning,
                        organisation.made().id(),
                        UUID.fromString(contract.at("/contract/id")),
                        today.plusDays(9));
        var seen = admin.get("warnings");
        assertThat(seen.at("/0/kind")).isEqualTo("CONTRACT_ENDS");
        assertThat(seen.at("/0/contract")).isEqualTo(contract.at("/contract/id"));
        assertThat(seen.at("/0/dismissed")).isEqualTo("false");

        assertThat(admin.post("warnings/" + warning + "/dismissal", "").status())
                .isEqualTo(204);
        assertThat(admin.post("warnings/" + warning + "/dismissal", "").status())
                .isEqualTo(204);
        assertThat(admin.get("warnings").at("/0/dismissed")).isEqualTo("true");
        assertThat(organisation.member(Role.PARTNER_ADMIN).get("warnings").at("/0/dismissed"))
                .isEqualTo("false");

        assertThat(organisation.member().get("warnings").code()).isEqualTo("ROLE_REQUIRED");
        var stranger = server().organisation("ACTION_PACK").admin();
        assertThat(stranger.get("warnings").json()).isEmpty();
        assertThat(stranger.post("warnings/" + warning + "/dismissal", "").code())
                .isEqualTo("UNKNOWN_WARNING");
        assertThat(admin.post("warnings/nothing/dismissal", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "AC-8, LC-4: what ends when: the membership, the contract, and the versions in use; one that left the catalogue does no harm")
    default void timeline() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member(Role.GLOBAL_ADMIN);
        organisation.activatedAndLinked(member);
        used(organisation, "windows-server", "2025");
        used(organisation, "windows-server", "no-longer-there");
        var timeline = member.get("timeline");
        assertThat(timeline.status()).isEqualTo(200);
        var kinds = timeline.json()
                .get("entries")
                .valueStream()
                .map(entry -> entry.get("kind").asString())
                .toList();
        assertThat(kinds).contains("MEMBERSHIP_ENDS", "CONTRACT_ENDS").doesNotContain("ACTIVATE_BY");
        assertThat(timeline.at("/entries/0/advice")).isEqualTo("RENEW_MEMBERSHIP");
        assertThat(organisation.person().get("timeline").json().get("entries")).isEmpty();
    }

    @Test
    @DisplayName("EN-1: what if is answered side by side with today; what it does not know it refuses")
    default void what_if() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var compared = member.get("what-if?tier=LEGACY_GOLD&competency=OTHER");
        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.at("/benefits/0/today/0/allowance/granted")).isEqualTo("10");
        assertThat(compared.at("/benefits/0/then/0/allowance/granted")).isEqualTo("20");
        assertThat(compared.at("/benefits/0/change")).isEqualTo("MORE");
        assertThat(compared.json().at("/benefits/1/today")).isEmpty();
        assertThat(compared.at("/benefits/1/then/0/plan")).isEqualTo("SIGNATURE_10");

        assertThat(member.get("what-if?tier=LEGACY_GOLD").code()).isEqualTo("COMPETENCY_REQUIRED");
        assertThat(member.get("what-if?tier=LEGACY_GOLD").status()).isEqualTo(400);
        assertThat(member.get("what-if?tier=PLATINUM").code()).isEqualTo("UNKNOWN_TIER");
        assertThat(member.get("what-if?plan=NONE").code()).isEqualTo("UNKNOWN_PLAN");
        assertThat(member.get("what-if?tier=LEGACY_GOLD&competency=SOME").code())
                .isEqualTo("INVALID_INPUT");
        assertThat(member.get("what-if").at("/benefits/0/change")).isEqualTo("SAME");
    }

    private static void used(Organisation organisation, String product, String release) {
        var requester = organisation.fixture().member(organisation.made());
        organisation
                .fixture()
                .execute(
                        "INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan,"
                                + " product, release, severity, title, description, language, search, status, resolution,"
                                + " opened_at, updated_at, response_due, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'P', ?, ?, 'C', 't', 'd', 'en', 's', 'CLOSED', 'DUPLICATE',"
                                + " ?, ?, now(), 0)",
                        Ids.next(),
                        "S-" + Ids.next(),
                        organisation.made().id(),
                        requester.account(),
                        Ids.next(),
                        Ids.next(),
                        product,
                        release,
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(3),
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(3));
    }
}
