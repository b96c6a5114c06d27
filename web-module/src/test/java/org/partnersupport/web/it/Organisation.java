package org.partnersupport.web.it;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Role;
import org.partnersupport.testing.MembershipFixture;

/** An organisation that one test made for itself, with an offer, and its people with tokens. */
record Organisation(Server server, MembershipFixture fixture, org.partnersupport.membership.api.Organisation made) {
    static Organisation with(Server server, String tier) {
        var fixture = new MembershipFixture(server.database());
        var made = fixture.partner();
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        fixture.offer(made, tier, Competency.NONE, today.minusDays(30), today.plusDays(300));
        return new Organisation(server, fixture, made);
    }

    /** One that holds no offer. */
    static Organisation without(Server server) {
        var fixture = new MembershipFixture(server.database());
        return new Organisation(server, fixture, fixture.partner());
    }

    Api admin() {
        return member(Role.GLOBAL_ADMIN);
    }

    Api member(Role... roles) {
        return token(fixture.member(made, roles));
    }

    Api person() {
        return token(fixture.person());
    }

    Api vendor(Role... roles) {
        return token(fixture.vendor(roles));
    }

    /** A good token without a password; the database keeps only its digest. */
    Api token(Caller caller) {
        var token = "test-t-" + UUID.randomUUID();
        fixture.execute(
                "INSERT INTO membership.api_token (digest, account_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
                digest(token),
                caller.account(),
                OffsetDateTime.now(ZoneOffset.UTC),
                OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
        return server.nobody().as(token);
    }

    /** Signed in to the portal, with the password of the demonstration. */
    Portal browser(Caller caller) {
        fixture.execute(
                "INSERT INTO membership.credential (account_id, password_hash) SELECT ?, c.password_hash"
                        + " FROM membership.credential c JOIN membership.account a ON a.id = c.account_id"
                        + " WHERE a.username = 'admin@aoba.example'",
                caller.account());
        return Portal.signedIn(server, caller.username());
    }

    /** Activates as admin and links as that account. */
    Answer activatedAndLinked(Api account) {
        var contract = admin().post("benefits/activation", "");
        var pair = "{\"accessId\":\"%s\",\"contractId\":\"%s\"}"
                .formatted(contract.at("/contract/accessId"), contract.at("/contract/contractId"));
        account.post("links", pair);
        return contract;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
