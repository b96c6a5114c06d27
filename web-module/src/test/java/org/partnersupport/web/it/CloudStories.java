package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** Cloud workloads, and requests on behalf of customers. */
interface CloudStories extends OnAServer {
    String ON_PREMISES = "plans?product=windows-server&release=2025";
    String AZURE = "plans?product=azure&release=current";
    String DYNAMICS = "plans?product=dynamics-365&release=current";
    String MICROSOFT_365 = "plans?product=microsoft-365&release=current";
    String FREE_PLAN = "CLOUD_SOLUTION_PROVIDER";

    @Test
    @DisplayName(
            "CL-1, EN-2: an Action Pack organisation is told at a workload why Signature is not for it, and what to do")
    default void action_pack_has_no_signature() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);

        var azure = member.get(AZURE);

        assertThat(azure.each("/usable", "plan")).isEmpty();
        assertThat(azure.text()).contains("TIER_NOT_ELIGIBLE", "NOT_FOR_THIS_PRODUCT", "ADD_CONTRACT");
    }

    @Test
    @DisplayName(
            "CL-2, LK-1, LK-5: one link serves on-premises and every workload; doing it at a workload again is no error")
    default void one_link_serves_all() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var member = organisation.member();
        var contract = organisation.activatedAndLinked(member);

        assertThat(member.get(ON_PREMISES).at("/usable/0/plan")).isEqualTo("PRODUCT_SUPPORT_20");
        assertThat(member.get(AZURE).at("/usable/0/plan")).isEqualTo("SIGNATURE_UNLIMITED");
        assertThat(member.get(DYNAMICS).at("/usable/0/plan")).isEqualTo("SIGNATURE_UNLIMITED");
        var again = member.post(
                "links",
                "{\"accessId\":\"%s\",\"contractId\":\"%s\"}"
                        .formatted(contract.at("/contract/accessId"), contract.at("/contract/contractId")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/status")).isEqualTo("ALREADY_LINKED");
    }

    @Test
    @DisplayName("CL-1, PL-3: under an on-premises product Signature stands as unavailable, with what it has left")
    default void signature_is_not_for_on_premises() {
        var organisation = silverOther();
        var member = organisation.member();
        organisation.activatedAndLinked(member);

        var answer = member.get(ON_PREMISES);

        assertThat(answer.at("/unavailable/0/plan")).isEqualTo("SIGNATURE_5");
        assertThat(answer.at("/unavailable/0/remaining")).isEqualTo("5");
        assertThat(answer.at("/unavailable/0/reasons/0/code")).isEqualTo("NOT_FOR_THIS_PRODUCT");
    }

    @Test
    @DisplayName("LK-8: Microsoft 365 needs no IDs, Azure does")
    default void microsoft_365_needs_no_ids() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        organisation.activatedAndLinked(organisation.member());
        var other = organisation.member();

        assertThat(other.get(MICROSOFT_365).at("/usable/0/plan")).isEqualTo("SIGNATURE_UNLIMITED");
        assertThat(other.get(AZURE).text()).contains("NOT_LINKED", "LINK_CONTRACT");
        var workloads = other.get("workloads").json().valueStream();
        assertThat(workloads
                        .filter(workload -> !workload.get("idsNeeded").asBoolean())
                        .map(workload -> workload.get("product").asString()))
                .containsExactly("microsoft-365");
    }

    @Test
    @DisplayName("CL-5: a used-up Signature pack says so, and where more comes from")
    default void a_used_up_pack_says_so() {
        var organisation = silverOther();
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        for (var i = 0; i < 5; i++) {
            assertThat(member.post("support-requests", wanted("azure", null), RequestStories.newKey())
                            .status())
                    .isEqualTo(201);
        }

        var refused = member.post("support-requests", wanted("dynamics-365", null), RequestStories.newKey());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.each("/reasons", "code")).contains("NO_INCIDENTS_LEFT");
        assertThat(member.get(AZURE).text()).contains("NO_INCIDENTS_LEFT", "ADD_CONTRACT");
    }

    @Test
    @DisplayName("CL-3: for a customer the provider's plan pays for Azure, without contract and without debit")
    default void azure_for_a_customer_costs_nothing() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var agent = organisation.member(Role.ADMIN_AGENT);
        var customer = customer(organisation, null);

        assertThat(agent.get(AZURE + "&customer=" + customer).at("/usable/0/plan"))
                .isEqualTo(FREE_PLAN);
        assertThat(agent.get(AZURE).text()).doesNotContain(FREE_PLAN);
        var key = RequestStories.newKey();
        var opened = agent.post("support-requests", wanted("azure", customer), key);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.at("/plan")).isEqualTo(FREE_PLAN);
        assertThat(opened.at("/line")).isEmpty();
        assertThat(opened.at("/customer/code")).isEqualTo(customer);
        assertThat(agent.post("support-requests", wanted("azure", customer), key)
                        .at("/number"))
                .isEqualTo(opened.at("/number"));
        assertThat(agent.post("support-requests", wanted("azure", null), key).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");

        var path = "support-requests/" + opened.at("/number");
        assertThat(agent.post(path + "/close", "{\"resolution\":\"SOLVED\"}").status())
                .isEqualTo(200);
        assertThat(agent.post(path + "/reopen", "").status()).isEqualTo(200);
        assertThat(agent.get("support-requests?customer=" + customer).at("/total"))
                .isEqualTo("1");
        assertThat(agent.get("support-requests?customer=*").at("/items/0/customer/code"))
                .isEqualTo(customer);
    }

    @Test
    @DisplayName("CL-3: for other workloads a linked contract pays, for a customer as for oneself")
    default void other_workloads_need_a_contract() {
        var organisation = silverOther();
        var agent = organisation.member(Role.ADMIN_AGENT);
        var customer = customer(organisation, null);
        assertThat(agent.post("support-requests", wanted("dynamics-365", customer), RequestStories.newKey())
                        .code())
                .isEqualTo("NO_USABLE_PLAN");

        organisation.activatedAndLinked(agent);
        var opened = agent.post("support-requests", wanted("dynamics-365", customer), RequestStories.newKey());

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.at("/plan")).isEqualTo("SIGNATURE_5");
        assertThat(opened.at("/remaining")).isEqualTo("4");
    }

    @Test
    @DisplayName(
            "CL-4, TC-007: only an admin agent acts, for customers of the own organisation only; others do not exist")
    default void customers_of_others_do_not_exist() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var customer = customer(organisation, null);
        var over = customer(organisation, LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(3));
        var agent = organisation.member(Role.ADMIN_AGENT);
        var stranger = server().organisation("SOLUTIONS_PARTNER");
        customer(stranger, null);

        var foreign = stranger.member(Role.ADMIN_AGENT).get(AZURE + "&customer=" + customer);
        var unknown = stranger.member(Role.ADMIN_AGENT).get(AZURE + "&customer=nobody");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text()).contains("UNKNOWN_CUSTOMER");
        assertThat(organisation.member().get(AZURE + "&customer=" + customer).code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(agent.post("support-requests", wanted("azure", over), RequestStories.newKey())
                        .code())
                .isEqualTo("RELATIONSHIP_OVER");
        assertThat(agent.get("customers").each("", "served")).containsExactlyInAnyOrder("true", "false");
        assertThat(server().organisation("ACTION_PACK").admin().get("customers").code())
                .isEqualTo("NOT_IN_CSP");
    }

    private Organisation silverOther() {
        var organisation = server().organisation("LEGACY_SILVER");
        organisation
                .fixture()
                .execute(
                        "UPDATE membership.offer SET competency = 'OTHER' WHERE organisation_id = ?",
                        organisation.made().id());
        return organisation;
    }

    /** Makes the organisation a provider with one more customer, and gives its code. */
    static String customer(Organisation organisation, @Nullable LocalDate until) {
        var code = "c-" + UUID.randomUUID();
        var id = organisation.made().id();
        var fixture = organisation.fixture();
        fixture.execute("UPDATE membership.organisation SET in_csp = true WHERE id = ?", id);
        fixture.execute(
                "INSERT INTO membership.customer (id, organisation_id, code, name_en, name_ja, since, until)"
                        + " VALUES (?, ?, ?, 'Customer', '顧客', ?, CAST(NULLIF(?, '') AS date))",
                UUID.randomUUID(),
                id,
                code,
                LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(30),
                until == null ? "" : until.toString());
        return code;
    }

    private static String wanted(String product, @Nullable String customer) {
        return "{\"product\":\"%s\",\"release\":\"current\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\",\"customer\":%s}"
                .formatted(product, customer == null ? "null" : '"' + customer + '"');
    }
}
