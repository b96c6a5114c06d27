package org.partnersupport.e2e.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.e2e.Api;
import org.partnersupport.e2e.Portal;

/** What a portal does with answers that no honest provider gives, and with those that one does. */
class IdentityProviderE2E {
    private static final int WORK = 0;
    private static final int PERSONAL = 1;
    private static final String BACK = "/sign-in/callback/";

    private static FakeProvider work;
    private static FakeProvider personal;
    private static Portal portal;

    @BeforeAll
    static void start() {
        work = new FakeProvider();
        personal = new FakeProvider().namingItself();
        var settings = new LinkedHashMap<>(Map.of(
                "PARTNER_SUPPORT_DEMO_PASSWORD",
                Portal.PASSWORD,
                "PARTNER_SUPPORT_IDENTITY_PROVIDERS",
                "work,personal"));
        of("WORK", work, settings);
        of("PERSONAL", personal, settings);
        settings.put("PARTNER_SUPPORT_PROVIDER_WORK_ORGANISATION_CLAIM", "company");
        settings.put("PARTNER_SUPPORT_PROVIDER_WORK_ROLES_CLAIM", "groups");
        settings.put("PARTNER_SUPPORT_PROVIDER_WORK_ROLES", "admins=GLOBAL_ADMIN,staff=PROGRAM_MANAGER");
        settings.put("PARTNER_SUPPORT_PROVIDER_WORK_API_AUDIENCE", FakeProvider.AUDIENCE);
        settings.put("PARTNER_SUPPORT_PROVIDER_PERSONAL_KIND", "PERSONAL");
        settings.put("PARTNER_SUPPORT_TRUSTED_PROXIES", "127.0.0.1, ::1");
        portal = Portal.start("identity", settings);
    }

    private static void of(String name, FakeProvider provider, Map<String, String> settings) {
        settings.put("PARTNER_SUPPORT_PROVIDER_" + name + "_ISSUER", provider.issuer());
        settings.put("PARTNER_SUPPORT_PROVIDER_" + name + "_CLIENT_ID", FakeProvider.CLIENT);
    }

    @AfterAll
    static void end() {
        portal.close();
        work.close();
        personal.close();
    }

    @Test
    @DisplayName(
            "ID-1: somebody comes back from the provider to the page that was asked for, with kind, organisation and roles as it says")
    void signsIn() {
        var browser = new Wanderer(portal.url());
        var subject = subject();
        var back = returns(
                browser,
                WORK,
                subject,
                "/benefits?from=mail",
                claims -> claims.claim("company", "aoba").claim("groups", new String[] {"admins", "staff", "others"}));

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location")).contains("/benefits?from=mail");
        assertThat(browser.get("/organisation/users").body())
                .contains("髙﨑 " + subject)
                .contains("Aoba");
        assertThat(browser.get("/account").body())
                .contains("Global admin")
                .contains("Work account")
                .doesNotContain("Program manager");
    }

    @Test
    @DisplayName(
            "TC-056: state, nonce and challenge are random, the verifier fits the challenge, and none is used again")
    void errandsAreRandom() throws Exception {
        var browser = new Wanderer(portal.url());
        var first = Wanderer.query(browser.goesTo(WORK, "/"));
        var second = Wanderer.query(browser.goesTo(WORK, "/"));
        for (var value : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(first.get(value))
                    .as(value)
                    .hasSizeGreaterThanOrEqualTo(43)
                    .isNotEqualTo(second.get(value));
        }
        assertThat(first.fields())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code");

        work.gives(work.signed(work.claims(subject(), first.get("nonce")).build()));
        assertThat(browser.get(BACK + "work?code=c&state=" + first.get("state")).statusCode())
                .isEqualTo(302);
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(work.tokenRequest().get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .isEqualTo(first.get("code_challenge"));
    }

    @Test
    @DisplayName("TC-056: an ID token with a wrong nonce, audience, issuer, time, key or algorithm signs nobody in")
    void tokensThatProveNobody() {
        var now = Instant.now();
        refusedToken("nonce", claims -> claims.claim("nonce", "another"));
        refusedToken("no nonce", claims -> claims.claim("nonce", null));
        refusedToken("audience", claims -> claims.audience("somebody-else"));
        refusedToken("issuer", claims -> claims.issuer(personal.issuer()));
        refusedToken(
                "ended",
                claims -> claims.expirationTime(Date.from(now.minusSeconds(3600)))
                        .issueTime(Date.from(now.minusSeconds(7200))));
        refusedToken("no subject", claims -> claims.subject(null));
        refused("unsigned", claims -> FakeProvider.unsigned(claims));
        refused("the public key as a secret", claims -> work.signedWithThePublicKey(claims));
        refused("another key of the same name", claims -> work.forged(claims));
        refused("another provider's key", claims -> personal.signed(claims));
        refused("no token at all", claims -> "x.y.z");
    }

    @Test
    @DisplayName(
            "TC-056: a state that is missing, foreign, made up or used before signs nobody in; nor does an error, a missing code or another provider's answer")
    void answersThatProveNobody() {
        var browser = new Wanderer(portal.url());
        var query = Wanderer.query(browser.goesTo(WORK, "/"));
        var state = query.get("state");
        work.gives(work.signed(work.claims(subject(), query.get("nonce")).build()));

        refused(browser, BACK + "work");
        refused(browser, BACK + "work?code=c");
        refused(browser, BACK + "work?code=c&state=" + "A".repeat(43));
        refused(new Wanderer(portal.url()), BACK + "work?code=c&state=" + state);
        var stranger = new Wanderer(portal.url());
        stranger.goesTo(WORK, "/");
        refused(stranger, BACK + "work?code=c&state=" + state);

        assertThat(browser.get(BACK + "work?code=c&state=" + state).statusCode())
                .as("the right browser")
                .isEqualTo(302);
        var again = new Wanderer(portal.url());
        refused(again, BACK + "work?code=c&state=" + state);

        var other = new Wanderer(portal.url());
        refused(
                other,
                BACK + "work?error=access_denied&state="
                        + Wanderer.query(other.goesTo(WORK, "/")).get("state"));
        refused(
                other,
                BACK + "work?state=" + Wanderer.query(other.goesTo(WORK, "/")).get("state"));
        refused(
                other,
                BACK + "personal?code=c&state="
                        + Wanderer.query(other.goesTo(WORK, "/")).get("state"));
        assertThat(other.get(BACK + "unknown?code=c&state=x").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "TC-056: an answer that names another provider, or none where this one always names itself, is mixed up and signs nobody in")
    void mixUp() {
        var browser = new Wanderer(portal.url());
        for (var issuer : new String[] {"", "&iss=" + Wanderer.encoded(work.issuer())}) {
            var query = Wanderer.query(browser.goesTo(PERSONAL, "/"));
            personal.gives(personal.signed(
                    personal.claims(subject(), query.get("nonce")).build()));
            refused(browser, BACK + "personal?code=c&state=" + query.get("state") + issuer);
        }
        assertThat(returns(browser, PERSONAL, subject(), "/", claims -> claims).statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("TC-067: whatever stands in next, the way back stays in the portal")
    void nowhereElse() {
        for (var next : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:x"}) {
            assertThat(returns(new Wanderer(portal.url()), WORK, subject(), next, claims -> claims)
                            .headers()
                            .firstValue("Location"))
                    .contains("/");
        }
    }

    @Test
    @DisplayName("TC-065: looking at an address starts no sign-in with a provider")
    void onlyByPressing() throws Exception {
        var browser = new Wanderer(portal.url());
        var before = attempts();
        browser.get("/sign-in?with=work");
        browser.get("/sign-in/callback/work");
        assertThat(attempts()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "ID-4: signing out ends the provider's session too, with what proved it; another account comes back to the page")
    void leaves() {
        var browser = new Wanderer(portal.url());
        var subject = subject();
        returns(browser, WORK, subject, "/", claims -> claims);
        var away = Wanderer.onward(browser.post("/sign-out", Map.of("then", "another", "next", "/plans")));
        assertThat(away.toString()).startsWith(work.issuer() + "/end?");
        assertThat(Wanderer.query(away).fields()).containsKeys("id_token_hint", "post_logout_redirect_uri");
        assertThat(browser.signedIn()).isFalse();

        var left = Wanderer.query(away);
        var page = browser.get(left.get("post_logout_redirect_uri") + "?state=" + Wanderer.encoded(left.get("state")));
        assertThat(page.headers().firstValue("Location")).contains("/sign-in?another=true&next=%2Fplans");
        assertThat(browser.get("/sign-in/left?state=" + Wanderer.encoded("//evil.example"))
                        .headers()
                        .firstValue("Location"))
                .contains("/sign-in?another=true&next=%2F");
    }

    @Test
    @DisplayName(
            "TC-055: who showed the provider long ago who he is, is asked again before what is dangerous, and by the provider itself")
    void asksAgain() {
        var browser = new Wanderer(portal.url());
        var subject = subject();
        var hourAgo = Instant.now().minusSeconds(3_600).getEpochSecond();
        returns(browser, WORK, subject, "/", claims -> claims.claim("auth_time", hourAgo));
        assertThat(browser.get("/account/tokens").body()).contains("id=\"prove-again\"");
        var asked = Wanderer.query(browser.provesAgain(WORK, "/account/tokens"));
        assertThat(asked.get("prompt")).isEqualTo("login");
        assertThat(asked.get("max_age")).isEqualTo("0");

        returns(
                browser,
                WORK,
                subject,
                "/",
                claims -> claims.claim("auth_time", Instant.now().getEpochSecond()));
        assertThat(browser.get("/account/tokens").body()).doesNotContain("id=\"prove-again\"");
    }

    @Test
    @DisplayName("TC-050, TC-054: the provider ends a session by a signed word of its own, and by nothing less")
    void backChannel() {
        var browser = new Wanderer(portal.url());
        var subject = subject();
        returns(browser, WORK, subject, "/", claims -> claims);
        var token = logout(subject);

        assertThat(ends(FakeProvider.unsigned(token.build()))).isEqualTo(400);
        assertThat(ends(work.forged(token.build()))).isEqualTo(400);
        assertThat(ends(work.signed(logout(subject).audience("somebody-else").build())))
                .isEqualTo(400);
        assertThat(ends(work.signed(logout(subject).claim("nonce", "n").build())))
                .isEqualTo(400);
        assertThat(ends(work.signed(work.claims(subject, "n").build()))).isEqualTo(400);
        assertThat(ends("")).isEqualTo(400);
        assertThat(ends(work.signed(logout(subject()).build()))).isEqualTo(200);
        assertThat(browser.signedIn()).isTrue();

        assertThat(ends(work.signed(token.build()))).isEqualTo(200);
        assertThat(browser.signedIn()).isFalse();
        assertThat(ends(work.signed(token.build()))).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "API: an access token of the provider is the account that signed in with it; keys may change; any other token is nobody")
    void accessTokens() throws InterruptedException {
        var subject = subject();
        var token = access(subject).build();
        assertThat(me(work.signed(token))).as("never signed in").isEqualTo(401);
        returns(new Wanderer(portal.url()), WORK, subject, "/", claims -> claims);

        assertThat(me(work.signed(token))).isEqualTo(200);
        assertThat(me(FakeProvider.unsigned(token))).isEqualTo(401);
        assertThat(me(work.forged(token))).isEqualTo(401);
        assertThat(me(work.signedWithThePublicKey(token))).isEqualTo(401);
        assertThat(me(personal.signed(token))).isEqualTo(401);
        assertThat(me(work.signed(access(subject).audience(FakeProvider.CLIENT).build())))
                .as("an ID token")
                .isEqualTo(401);
        assertThat(me(work.signed(access(subject)
                        .expirationTime(Date.from(Instant.now().minusSeconds(600)))
                        .build())))
                .isEqualTo(401);
        assertThat(me(work.signed(access(subject).expirationTime(null).build())))
                .isEqualTo(401);

        var old = work.signed(token);
        work.changesItsKey();
        assertThat(afterAWhile(work.signed(token))).as("the new key").isEqualTo(200);
        assertThat(me(old)).as("the old key").isEqualTo(401);
    }

    @Test
    @DisplayName(
            "TC-044, TC-102, issue 4: whoever sends the back channel or the callback nonsense is told when to come back, and fills neither log nor audit")
    void nonsenseWithoutEnd() throws Exception {
        var somebody = new Wanderer(portal.url(), "203.0.113.7");
        var nonsense = Map.of("logout_token", "a.b.c");
        for (var i = 0; i < 100; i++) {
            assertThat(somebody.post("/sign-in/back-channel/work", nonsense).statusCode())
                    .isEqualTo(400);
        }
        comesTooOften(somebody.post("/sign-in/back-channel/work", nonsense));
        assertThat(new Wanderer(portal.url(), "203.0.113.8")
                        .post("/sign-in/back-channel/work", nonsense)
                        .statusCode())
                .isEqualTo(400);
        for (var i = 0; i < 100; i++) {
            assertThat(somebody.get(BACK + "work").statusCode()).isEqualTo(400);
        }
        comesTooOften(somebody.get(BACK + "work"));
        comesTooOften(somebody.get(BACK + "work"));
        comesTooOften(somebody.enters("nobody@aoba.example", "x"));

        assertThat(portal.output().lines().filter(line -> line.contains("did not end sessions: Invalid unsecured")))
                .as("a line for each of the two addresses")
                .hasSize(2);
        assertThat(audited("PROVIDER_SIGN_IN_REFUSED", "203.0.113.7")).isEqualTo(10);
        assertThat(audited("SIGN_IN_LIMITED", "203.0.113.7")).isEqualTo(1);
    }

    private static void comesTooOften(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
    }

    private static long audited(String action, String address) throws Exception {
        try (var database = portal.database();
                var asked = database.prepareStatement(
                        "SELECT count(*) FROM membership.audit WHERE action = ? AND address = ?")) {
            asked.setString(1, action);
            asked.setString(2, address);
            var rows = asked.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Keys are fetched every few seconds at most. */
    private static int afterAWhile(String token) throws InterruptedException {
        for (var i = 0; i < 40 && me(token) != 200; i++) {
            Thread.sleep(500);
        }
        return me(token);
    }

    private static JWTClaimsSet.Builder access(String subject) {
        return work.claims(subject, "n").claim("nonce", null).audience(FakeProvider.AUDIENCE);
    }

    private static int me(String token) {
        return new Api(portal.url()).with(token).get("/me").status();
    }

    private static JWTClaimsSet.Builder logout(String subject) {
        return work.claims(subject, "n")
                .claim("nonce", null)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private static int ends(String token) {
        return new Wanderer(portal.url())
                .post("/sign-in/back-channel/work", Map.of("logout_token", token))
                .statusCode();
    }

    private static void refusedToken(String why, UnaryOperator<JWTClaimsSet.Builder> changed) {
        refused(
                why,
                claims -> work.signed(
                        changed.apply(new JWTClaimsSet.Builder(claims)).build()));
    }

    private static void refused(String why, Function<JWTClaimsSet, String> made) {
        var browser = new Wanderer(portal.url());
        var query = Wanderer.query(browser.goesTo(WORK, "/"));
        work.gives(made.apply(work.claims(subject(), query.get("nonce")).build()));
        refused(browser, BACK + "work?code=c&state=" + query.get("state"));
        assertThat(browser.signedIn()).as(why).isFalse();
    }

    private static void refused(Wanderer browser, String path) {
        var before = browser.signedIn();
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("id=\"choose\"");
        assertThat(browser.signedIn()).as(path).isEqualTo(before);
    }

    /** The whole way: to the provider, and back with what it signs. */
    private static HttpResponse<String> returns(
            Wanderer browser, int which, String subject, String next, UnaryOperator<JWTClaimsSet.Builder> changed) {
        var provider = which == WORK ? work : personal;
        URI away = browser.goesTo(which, next);
        var query = Wanderer.query(away);
        provider.gives(provider.signed(
                changed.apply(provider.claims(subject, query.get("nonce"))).build()));
        return browser.get(query.get("redirect_uri") + "?code=c&state=" + query.get("state") + "&iss="
                + Wanderer.encoded(provider.issuer()));
    }

    private static long attempts() throws Exception {
        try (var database = portal.database();
                var rows = database.createStatement().executeQuery("SELECT count(*) FROM membership.sign_in_attempt")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String subject() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
