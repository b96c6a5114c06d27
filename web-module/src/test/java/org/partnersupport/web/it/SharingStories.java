package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** Sharing a contract: who is linked, revoking, capping, a new Contract ID, invitations (rule LK-7). */
interface SharingStories extends OnAServer {
    @Test
    @DisplayName(
            "LK-7: an admin sees everyone linked with what each spent, caps one, and the next request says why not")
    default void capping() {
        var here = new Here(server());
        here.open(here.person());
        assertThat(here.admin().get(here.links()).at("/0/account")).isEqualTo(here.id());
        assertThat(here.admin().get(here.links()).at("/0/spent")).isEqualTo("1");
        assertThat(here.admin().get(here.links()).at("/0/displayName"))
                .isEqualTo(here.someone().displayName());

        var capped = here.put(here.admin(), "/cap", "{\"incidents\":1}");
        assertThat(capped.status()).isEqualTo(200);
        assertThat(capped.at("/cap")).isEqualTo("1");
        var refused = here.open(here.person());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NO_USABLE_PLAN");
        assertThat(refused.text()).contains("USER_CAP_REACHED", "spent: 1");
        assertThat(here.plans().at("/unavailable/0/reasons/0/code")).isEqualTo("USER_CAP_REACHED");
        assertThat(here.plans().text()).contains("ADD_CONTRACT");

        assertThat(here.delete(here.admin(), "/cap").json().get("cap").isNull()).isTrue();
        assertThat(here.open(here.person()).status()).isEqualTo(201);
        assertThat(here.put(here.admin(), "/cap", "{\"incidents\":-1}").code()).isEqualTo("INVALID_INPUT");
        assertThat(here.put(here.admin(), "/cap", "{}").code()).isEqualTo("INVALID_INPUT");
        assertThat(here.put(here.admin(), "/cap", "{\"most\":1}").code()).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    @DisplayName(
            "LK-7: a revoked account loses sight of the pair, hears why everywhere, and comes back by an admin alone")
    default void revoking() {
        var here = new Here(server());
        assertThat(here.admin().post(here.link() + "/revocation", "").status()).isEqualTo(200);

        assertThat(here.person().get("contracts").json()).isEmpty();
        assertThat(here.open(here.person()).text()).contains("NO_USABLE_PLAN", "LINK_REVOKED");
        assertThat(here.plans().at("/unavailable/0/reasons/0/code")).isEqualTo("LINK_REVOKED");
        var again = here.person().post("links", here.pair(), "Accept-Language", "ja");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("LINK_REVOKED");
        assertThat(again.at("/detail")).contains("管理者");

        var allowed = here.delete(here.admin(), "/revocation");
        assertThat(allowed.json().get("revokedAt").isNull()).isTrue();
        assertThat(here.open(here.person()).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("LK-7: after a rotation the old pair is unknown, the new one links, and who was linked stays so")
    default void rotating() {
        var here = new Here(server());
        var rotated = here.admin().post("contracts/" + here.contract() + "/rotation", "");
        assertThat(rotated.status()).isEqualTo(200);

        var late = here.organisation().person();
        assertThat(late.post("links", here.pair()).code()).isEqualTo("UNKNOWN_PAIR");
        assertThat(late.post("links", Here.pair(rotated, "")).status()).isEqualTo(201);
        assertThat(here.open(here.person()).status()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "LK-7, PU18: to everybody else the contract is unknown, linked or not; to colleagues a role is missing")
    default void who_may() {
        var here = new Here(server());
        var stranger = server().organisation("ACTION_PACK").admin();
        var colleague = here.organisation().member(Role.ADMIN_AGENT);
        for (var path : new String[] {"links", "invitations"}) {
            var address = "contracts/" + here.contract() + "/" + path;
            assertThat(stranger.get(address).code()).isEqualTo("UNKNOWN_CONTRACT");
            assertThat(here.person().get(address).status()).isEqualTo(404);
            assertThat(colleague.get(address).code()).isEqualTo("ROLE_REQUIRED");
        }
        assertThat(stranger.post("contracts/" + here.contract() + "/rotation", "")
                        .status())
                .isEqualTo(404);
        assertThat(colleague
                        .post("contracts/" + here.contract() + "/rotation", "")
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post("contracts/" + here.contract() + "/invitations", "")
                        .status())
                .isEqualTo(404);
        assertThat(colleague.post(here.link() + "/revocation", "").status()).isEqualTo(403);
        assertThat(stranger.get("contracts/nothing/links").code()).isEqualTo("UNKNOWN_CONTRACT");
        assertThat(here.admin().post(here.links() + "/nobody/revocation", "").code())
                .isEqualTo("UNKNOWN_LINK");
    }

    @Test
    @DisplayName("LK-7: an invitation links one account without the pair, once; its token is told once")
    default void inviting() {
        var here = new Here(server());
        var invitations = "contracts/" + here.contract() + "/invitations";
        var made = here.admin().post(invitations, "");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/link")).isEqualTo("/contracts/invitation?token=" + made.at("/token"));
        assertThat(here.admin().get(invitations).text()).doesNotContain(made.at("/token"));

        var guest = here.organisation().person();
        var body = "{\"token\":\"%s\"}".formatted(made.at("/token"));
        var accepted = guest.post("invitations", body);
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.at("/status")).isEqualTo("LINKED");
        assertThat(guest.post("invitations", body).at("/status")).isEqualTo("ALREADY_LINKED");
        assertThat(here.organisation().person().post("invitations", body).code())
                .isEqualTo("INVITATION_USED");
        assertThat(here.admin().get(invitations).at("/0/state")).isEqualTo("USED");
        assertThat(here.admin()
                        .send("DELETE", invitations + "/" + made.at("/id"), BodyPublishers.noBody())
                        .code())
                .isEqualTo("INVITATION_USED");
    }

    @Test
    @DisplayName("LK-7: a revoked invitation says so, an unknown one is 404, and neither links")
    default void useless_invitations() {
        var here = new Here(server());
        var invitations = "contracts/" + here.contract() + "/invitations";
        var made = here.admin().post(invitations, "");
        var revoked = here.admin().send("DELETE", invitations + "/" + made.at("/id"), BodyPublishers.noBody());
        assertThat(revoked.at("/state")).isEqualTo("REVOKED");

        var guest = here.organisation().person();
        assertThat(guest.post("invitations", "{\"token\":\"%s\"}".formatted(made.at("/token")))
                        .code())
                .isEqualTo("INVITATION_REVOKED");
        var unknown = guest.post("invitations", "{\"token\":\"nothing\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_INVITATION");
        assertThat(guest.post("invitations", "{}").code()).isEqualTo("INVALID_INPUT");
        assertThat(guest.get("contracts").json()).isEmpty();
    }

    @Test
    @DisplayName("LK-4, LK-7: too many invitations that are none are told when to come back")
    default void made_up_invitations_are_limited() {
        var person = server().organisation("ACTION_PACK").person();
        var last = person.post("invitations", "{\"token\":\"made up\"}");
        for (var tries = 0; tries < 12 && last.status() == 404; tries++) {
            last = person.post("invitations", "{\"token\":\"made up\"}");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    }

    /** A contract with its admin, and somebody from elsewhere who linked it by the pair. */
    record Here(Organisation organisation, Api admin, Caller someone, Api person, Answer activated) {
        Here(Server server) {
            this(server.organisation("ACTION_PACK"));
        }

        private Here(Organisation organisation) {
            this(organisation, organisation.fixture().person());
        }

        private Here(Organisation organisation, Caller someone) {
            this(organisation, organisation.member(Role.PARTNER_ADMIN), someone, organisation.token(someone));
        }

        private Here(Organisation organisation, Api admin, Caller someone, Api person) {
            this(organisation, admin, someone, person, organisation.activatedAndLinked(person));
        }

        String id() {
            return someone.account().toString();
        }

        String contract() {
            return activated.at("/contract/id");
        }

        String links() {
            return "contracts/" + contract() + "/links";
        }

        String link() {
            return links() + "/" + id();
        }

        String pair() {
            return pair(activated, "/contract");
        }

        static String pair(Answer answer, String at) {
            return "{\"accessId\":\"%s\",\"contractId\":\"%s\"}"
                    .formatted(answer.at(at + "/accessId"), answer.at(at + "/contractId"));
        }

        Answer put(Api api, String what, String json) {
            return api.send("PUT", link() + what, BodyPublishers.ofString(json), "Content-Type", "application/json");
        }

        Answer delete(Api api, String what) {
            return api.send("DELETE", link() + what, BodyPublishers.noBody());
        }

        Answer plans() {
            return person.get("plans?product=windows-server&release=2025");
        }

        Answer open(Api api) {
            return api.post(
                    "support-requests",
                    "{\"product\":\"windows-server\",\"release\":\"2025\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}",
                    "Idempotency-Key",
                    java.util.UUID.randomUUID().toString());
        }
    }
}
