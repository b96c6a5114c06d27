package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** What is written in a request. */
interface ConversationStories extends OnAServer {
    @Test
    @DisplayName("RQ-6: requester and engineer write to each other, in order, exactly as typed; closed is closed")
    default void conversation() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        var request = opened(organisation, member);
        var typed = "再起動後も直りません <b>#{7*7}</b>\\n ${1} 😀";

        var first = member.post(request + "/messages", text(typed));
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(engineer.post(request + "/messages", text("Thank you")).status())
                .isEqualTo(201);

        var read = member.get(request + "/messages");
        assertThat(read.each("", "text")).containsExactly(typed.replace("\\n", "\n"), "Thank you");
        assertThat(read.at("/0/internal")).isEqualTo("false");
        assertThat(member.get(request).at("/updatedAt"))
                .isEqualTo(read.at("/1/at"))
                .isNotEqualTo(member.get(request).at("/openedAt"));

        assertThat(member.get(request).at("/respondedAt")).isEqualTo(read.at("/1/at"));
        engineer.post(request + "/messages", text("Anything else?"));
        assertThat(member.get(request).at("/respondedAt")).isEqualTo(read.at("/1/at"));

        member.post(request + "/close", "{\"resolution\":\"SOLVED\"}");
        var late = member.post(request + "/messages", text("one more thing"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ALREADY_CLOSED");
        assertThat(member.get(request + "/messages").each("", "text")).hasSize(3);
    }

    @Test
    @DisplayName(
            "RQ-6, RQ-7, TC-024: internal notes are the engineers' own; the requester's side sees no trace of them")
    default void internal_notes() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        var request = opened(organisation, member);
        var note = "{\"text\":\"they run a beta\",\"internal\":true}";
        var before = member.get(request).text();

        assertThat(engineer.post(request + "/messages", note).at("/internal")).isEqualTo("true");
        var refused = member.post(request + "/messages", note);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("ROLE_REQUIRED");

        assertThat(engineer.get(request + "/messages").each("", "text")).containsExactly("they run a beta");
        assertThat(member.get(request + "/messages").each("", "text")).isEmpty();
        assertThat(organisation.admin().get(request + "/messages").each("", "text"))
                .isEmpty();
        assertThat(member.get(request).text()).isEqualTo(before);
    }

    @Test
    @DisplayName("RQ-7: a colleague without a role and a stranger do not find the conversation, and cannot write in it")
    default void not_for_others() {
        var organisation = server().organisation("ACTION_PACK");
        var request = opened(organisation, organisation.member());

        for (var other : new Api[] {organisation.member(), organisation.person()}) {
            assertThat(other.get(request + "/messages").code()).isEqualTo("UNKNOWN_REQUEST");
            assertThat(other.post(request + "/messages", text("hello")).code()).isEqualTo("UNKNOWN_REQUEST");
        }
        assertThat(organisation
                        .admin()
                        .post(request + "/messages", text("hello"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("RQ-6: a message must be something, short enough and storable")
    default void wrong_texts() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);

        for (var wrong : new String[] {"", " \\u3000 ", "a\\u0000b", "x".repeat(20_001)}) {
            var refused = member.post(request + "/messages", text(wrong));
            assertThat(refused.status()).as("%s", refused).isEqualTo(400);
            assertThat(refused.each("/violations", "field")).contains("text");
        }
        assertThat(member.post(request + "/messages", text("x".repeat(20_000))).status())
                .isEqualTo(201);
    }

    private static String opened(Organisation organisation, Api member) {
        organisation.activatedAndLinked(member);
        return "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
    }

    private static String text(String text) {
        return "{\"text\":\"" + text + "\"}";
    }
}
