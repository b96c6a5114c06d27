package org.partnersupport.e2e.browser;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What stories prepare and count over the API, so that a story's pages tell nothing but the story. */
record Company(Site site) {
    static final String COVERED = "product=windows-server&release=2025";

    /** The contract of an organisation, activated if nobody has done so. */
    JsonNode contractOf(String organisation) {
        var admin = site.as("admin@" + organisation + ".example");
        admin.post("/benefits/activation");
        return admin.get("/contracts").expecting(200).json().get(0);
    }

    /** Activates an account's organisation and links the account. */
    void linked(String account) {
        var organisation = account.substring(account.indexOf('@') + 1, account.indexOf(".example"));
        var contract = contractOf(organisation);
        site.as(account)
                .post(
                        "/links",
                        Map.of(
                                "accessId", contract.get("accessId").asString(),
                                "contractId", contract.get("contractId").asString()));
    }

    /** Opens a request and gives its number. */
    String opened(String account, String title) {
        var request = Map.of(
                "product", "windows-server",
                "release", "2025",
                "severity", "C",
                "title", title,
                "description", title);
        return site.as(account)
                .post("/support-requests", request, UUID.randomUUID().toString())
                .expecting(201)
                .json()
                .get("number")
                .asString();
    }

    int remaining(String account) {
        return site.as(account)
                .get("/plans?" + COVERED)
                .expecting(200)
                .json()
                .get("usable")
                .get(0)
                .get("remaining")
                .asInt();
    }

    /** How many requests with these words the account sees. */
    int requestsOf(String account, String words) {
        return site.as(account)
                .get("/support-requests?q=" + words)
                .expecting(200)
                .json()
                .get("total")
                .asInt();
    }
}
