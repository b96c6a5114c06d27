package org.partnersupport.web.it;

import static org.partnersupport.web.it.Persona.ADMIN_AGENT;
import static org.partnersupport.web.it.Persona.GLOBAL_ADMIN;
import static org.partnersupport.web.it.Persona.MEMBER;
import static org.partnersupport.web.it.Persona.PARTNER_ADMIN;
import static org.partnersupport.web.it.Persona.PROGRAM_MANAGER;
import static org.partnersupport.web.it.Persona.SUPPORT_ENGINEER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.testing.MembershipFixture;

/**
 * An organisation with one thing of each kind, each carrying a word of its own, and more of those that a call uses up.
 * What is the member's was made by the member of the crowd, so that he is the one whose request and order it is.
 */
final class Estate {
    private static final Set<Persona> REQUEST = Set.of(MEMBER, PARTNER_ADMIN, GLOBAL_ADMIN, SUPPORT_ENGINEER);
    private static final Set<Persona> PEOPLE = Set.of(MEMBER, PARTNER_ADMIN, GLOBAL_ADMIN, ADMIN_AGENT);
    private static final Set<Persona> READERS =
            Set.of(MEMBER, PARTNER_ADMIN, GLOBAL_ADMIN, ADMIN_AGENT, SUPPORT_ENGINEER);
    private static final Set<Persona> KNOWING =
            Set.of(MEMBER, PARTNER_ADMIN, GLOBAL_ADMIN, ADMIN_AGENT, SUPPORT_ENGINEER, PROGRAM_MANAGER);
    private static final Set<Persona> ADMINS = Set.of(PARTNER_ADMIN, GLOBAL_ADMIN);

    private final Organisation organisation;
    private final Crowd crowd;
    private final Canaries canaries = new Canaries();
    private final Map<String, String> things = new HashMap<>();

    Estate(Server server) {
        var fixture = new MembershipFixture(server.database());
        organisation = new Organisation(server, fixture, fixture.organisation(Programme.PARTNER, Programme.CSP));
        var elsewhere = fixture.organisation(Programme.PARTNER, Programme.CSP);
        crowd = new Crowd(organisation, new Organisation(server, fixture, elsewhere));
        things.put("person", canaries.known("colleague", colleague(), KNOWING));
        things.put("role", Role.ADMIN_AGENT.name());
        things.put(
                "link",
                api(GLOBAL_ADMIN)
                        .post("organisation/people/" + colleague() + "/password-link", "")
                        .at("/token"));
        contract();
        customer();
        request();
        orders();
    }

    Crowd crowd() {
        return crowd;
    }

    Canaries canaries() {
        return canaries;
    }

    /** What a call of this row is made with: things that nobody called before, if the call changes them. */
    Map<String, String> thingsFor(MatrixRow row) {
        var own = new HashMap<>(things);
        var route = row.template();
        own.put("id", things.get(route.contains("/splits/") ? "split" : "file"));
        if (row.reads()) {
            return own;
        }
        if (route.contains("{number}")) {
            own.put("number", opened(MEMBER, "azure", "", "another", "null"));
            if (route.endsWith("/reopen")) {
                api(MEMBER).post("support-requests/" + own.get("number") + "/close", "{\"resolution\":\"SOLVED\"}");
            }
            if (route.contains("/splits/{id}/")) {
                own.put("id", split(own.get("number"), "a part"));
            }
        } else if (route.contains("{key}")) {
            own.put(
                    "key",
                    api(MEMBER)
                            .post("me/tokens", TokenStories.wanted(1, "READ"))
                            .at("/token/id"));
        } else if (route.contains("{person}")) {
            own.put("person", colleague());
        } else if (route.contains("{invitation}") || route.endsWith("/invitations")) {
            invite(own);
        } else if (route.contains("{offer}")) {
            own.put("offer", renewal().toString());
        } else if (route.contains("/benefits/activation")) {
            offer();
        } else if (route.endsWith("/links")) {
            var contracts = api(GLOBAL_ADMIN).get("contracts");
            var place = contracts.each("", "id").indexOf(things.get("contract"));
            own.put("pair", SharingStories.Here.pair(contracts, "/" + place));
        } else if (route.endsWith("/refund")) {
            own.put("order", things.get("refundable"));
        }
        return own;
    }

    /** The vendor's audit tells who acted for whom on what: names of people and organisations, ids of things. */
    private static Set<Persona> audited(Set<Persona> readers) {
        return Stream.concat(readers.stream(), Stream.of(PROGRAM_MANAGER)).collect(Collectors.toSet());
    }

    private Api api(Persona persona) {
        return crowd.the(persona).api();
    }

    private String colleague() {
        return organisation.fixture().member(organisation.made()).account().toString();
    }

    private void contract() {
        offer();
        var activated = api(GLOBAL_ADMIN).post("benefits/activation", "");
        var pair = SharingStories.Here.pair(activated, "/contract");
        things.put("pair", pair);
        things.put("organisation", organisation.made().id().toString());
        canaries.known("Access ID", activated.at("/contract/accessId"), PEOPLE);
        canaries.known("Contract ID", activated.at("/contract/contractId"), PEOPLE);
        things.put("contract", canaries.known("contract", activated.at("/contract/id"), audited(READERS)));
        things.put("line", activated.at("/contract/lines/0/id"));
        var guest = organisation.fixture().person();
        organisation.token(guest).post("links", pair);
        api(MEMBER).post("links", pair);
        things.put("account", canaries.known("who is linked", guest.account().toString(), audited(ADMINS)));
        var name = canaries.word("name of who is linked", audited(ADMINS));
        organisation
                .fixture()
                .execute("UPDATE membership.account SET display_name = ? WHERE id = ?", name, guest.account());
        invite(things);
        things.put("offer", renewal().toString());
        var warning = Ids.next();
        organisation
                .fixture()
                .execute(
                        "INSERT INTO support.warning (id, organisation_id, kind, subject, contract_id, until, given_at)"
                                + " VALUES (?, ?, 'CONTRACT_ENDS', 'matrix', ?, ?, now())",
                        warning,
                        organisation.made().id(),
                        UUID.fromString(things.get("contract")),
                        today().plusDays(9));
        things.put("warning", canaries.known("warning", warning.toString(), audited(ADMINS)));
        canaries.known("name of the organisation", organisation.made().name().en(), audited(KNOWING));
        var member = canaries.word("name of the member", audited(KNOWING));
        organisation
                .fixture()
                .execute(
                        "UPDATE membership.account SET display_name = ? WHERE id = ?",
                        member,
                        crowd.the(MEMBER).caller().account());
    }

    private void customer() {
        var code = CloudStories.customer(organisation, null);
        things.put("customer", code);
        var readers = Set.of(PARTNER_ADMIN, GLOBAL_ADMIN, ADMIN_AGENT, SUPPORT_ENGINEER);
        canaries.known("customer", code, audited(readers));
        organisation
                .fixture()
                .execute(
                        "UPDATE membership.customer SET name_en = ? WHERE code = ?",
                        canaries.word("name of the customer", readers),
                        code);
        opened(
                ADMIN_AGENT,
                "azure",
                canaries.word("title of the request for a customer", readers),
                canaries.word("description of the request for a customer", readers),
                '"' + code + '"');
    }

    private void request() {
        var title = canaries.word("title", REQUEST);
        var number = opened(MEMBER, "azure", title, canaries.word("description", REQUEST), "null");
        var request = "support-requests/" + number;
        things.put("number", number);
        things.put("word", title.substring(0, 20));
        api(MEMBER).post(request + "/messages", text(canaries.word("message", REQUEST), false));
        api(SUPPORT_ENGINEER).post(request + "/messages", text(canaries.word("answer", REQUEST), false));
        var note = canaries.word("internal note", Set.of(SUPPORT_ENGINEER));
        api(SUPPORT_ENGINEER).post(request + "/messages", text(note, true));
        var content = canaries.word("content of the file", REQUEST).getBytes(StandardCharsets.UTF_8);
        var name = canaries.word("name of the file", REQUEST) + ".txt";
        things.put(
                "file",
                AttachmentStories.upload(api(MEMBER), request, name, content).at("/id"));
        things.put("split", split(number, canaries.word("title of the part", REQUEST)));
    }

    private void orders() {
        things.put(
                "order", canaries.known("order", paid("order"), audited(Set.of(MEMBER, PARTNER_ADMIN, GLOBAL_ADMIN))));
        things.put("refundable", paid("refundable"));
    }

    /** Work accounts may not buy here, so a person's order is made over before it is paid. */
    private String paid(String key) {
        var buying = new PurchaseStories.Here(organisation, organisation.person());
        var placed = buying.order("SINGLE", key);
        var order = placed.at("/id");
        organisation
                .fixture()
                .execute(
                        "UPDATE entitlement.incident_order SET account_id = ?, organisation_id = ? WHERE id = ?::uuid",
                        crowd.the(MEMBER).caller().account(),
                        organisation.made().id(),
                        order);
        buying.becomes(order, "AUTHORISED");
        buying.tell(order, "AUTHORISED", "makes the sandbox its secret, if it has none");
        buying.tell(order, "AUTHORISED");
        things.put("session", placed.at("/checkout").replaceFirst(".*session=", ""));
        return order;
    }

    private String opened(Persona who, String product, String title, String description, String customer) {
        var contact = title.isEmpty() ? "nobody" : canaries.word("contact of " + who.column(), READERS);
        var body = """
                {"product":"%s","release":"current","severity":"C","title":"%s","description":"%s","contact":"%s","customer":%s}""".formatted(product, title.isEmpty() ? "title" : title, description, contact, customer);
        return api(who).post("support-requests", body, RequestStories.newKey()).at("/number");
    }

    private String split(String number, String title) {
        var body = "{\"title\":\"%s\",\"description\":\"another problem\"}".formatted(title);
        return api(SUPPORT_ENGINEER)
                .post("support-requests/" + number + "/splits", body)
                .at("/id");
    }

    private void invite(Map<String, String> into) {
        var made = api(GLOBAL_ADMIN).post("contracts/" + things.get("contract") + "/invitations", "");
        into.put("invitation", made.at("/id"));
        into.put("token", made.at("/token"));
    }

    private UUID offer() {
        return organisation
                .fixture()
                .offer(
                        organisation.made(),
                        "SOLUTIONS_PARTNER",
                        Competency.NONE,
                        today().minusDays(30),
                        today().plusDays(300));
    }

    private UUID renewal() {
        var running = offer();
        api(GLOBAL_ADMIN).post("benefits/activation", "");
        return organisation
                .fixture()
                .renewal(
                        running,
                        organisation.made(),
                        "SOLUTIONS_PARTNER",
                        Competency.NONE,
                        today().plusDays(301),
                        today().plusDays(666));
    }

    private static String text(String text, boolean internal) {
        return "{\"text\":\"%s\",\"internal\":%s}".formatted(text, internal);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
