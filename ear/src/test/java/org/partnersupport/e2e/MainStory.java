package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The main job through the REST API, told as daichi's people. It must hold on every server. */
final class MainStory {
    private static final String ON_PREMISES = "product=windows-server&release=2025";

    private final Api admin;
    private final Api member;

    /** @param signIn gives the API as the named account */
    MainStory(Function<String, Api> signIn) {
        this.admin = signIn.apply("admin@daichi.example");
        this.member = signIn.apply("member@daichi.example");
    }

    void tell() {
        var contract = admin.post("/benefits/activation").expecting(201).json().get("contract");
        var pair = Map.of(
                "accessId", contract.get("accessId").asString(),
                "contractId", contract.get("contractId").asString());
        assertThat(member.post("/links", pair)
                        .expecting(201)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("LINKED");

        var coverage = member.get("/coverage?" + ON_PREMISES).expecting(200).json();
        assertThat(coverage.get("verdict").asString()).isEqualTo("COVERED_N");
        var usable = member.get("/plans?" + ON_PREMISES).expecting(200).json().get("usable");
        assertThat(usable.size()).isEqualTo(1);
        assertThat(usable.get(0).get("remaining").asInt()).isEqualTo(20);

        var opened = member.post(
                        "/support-requests", request(), UUID.randomUUID().toString())
                .expecting(201)
                .json();
        assertThat(opened.get("remaining").asInt()).isEqualTo(19);
        var number = opened.get("number").asString();
        member.post("/support-requests/" + number + "/close", Map.of("resolution", "SOLVED"))
                .expecting(200);

        var line = usable.get(0).get("line").asString();
        assertThat(kinds("/contracts/" + contract.get("id").asString() + "/lines/" + line + "/ledger"))
                .containsExactlyInAnyOrder("GRANT 20", "RESERVE -1", "CONSUME 0");
    }

    static Map<String, Object> request() {
        return Map.of(
                "product",
                "windows-server",
                "release",
                "2025",
                "severity",
                "B",
                "title",
                "更新プログラムの適用後に起動しない",
                "description",
                "再起動を繰り返します。");
    }

    private List<String> kinds(String ledger) {
        var kinds = new ArrayList<String>();
        for (var entry : member.get(ledger).expecting(200).json().get("items")) {
            kinds.add(entry.get("kind").asString() + " " + entry.get("amount").asInt());
        }
        return kinds;
    }
}
