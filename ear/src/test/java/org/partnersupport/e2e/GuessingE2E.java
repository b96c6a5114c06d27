package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guessing at the pair of a contract, with patience and many accounts. */
class GuessingE2E {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TRIES_OF_EACH = 50;
    private static final List<String> GUESSERS = Stream.concat(
                    Stream.of("birch", "cedar", "daichi", "elm", "fuji")
                            .flatMap(organisation -> Stream.of("admin", "partner", "agent", "member")
                                    .map(who -> who + "@" + organisation + ".example"))
                            .limit(19),
                    Stream.of("kenji@personal.example"))
            .toList();

    private final Random random = new Random(39);
    private final List<String> guesses = new ArrayList<>();

    @Test
    @DisplayName(
            "LK-4, TC-039, TC-043, TC-051: a thousand wrong pairs by twenty accounts from twenty addresses open nothing, across a kill -9; the right pair is not even taken from them, and who holds it is let in")
    void aThousandWrongPairs() throws SQLException, IOException {
        var settings = Map.of(
                "PARTNER_SUPPORT_DEMO_PASSWORD", Portal.PASSWORD, "PARTNER_SUPPORT_TRUSTED_PROXIES", "127.0.0.1, ::1");
        try (var portal = Portal.start("guessing", settings)) {
            var contract = portal.as("admin@aoba.example")
                    .post("/benefits/activation")
                    .expecting(201)
                    .json()
                    .get("contract");
            var accessId = contract.get("accessId").asString();
            var right = Map.of(
                    "accessId",
                    accessId,
                    "contractId",
                    contract.get("contractId").asString());
            var guessers = guessers(portal);

            var answers = new ArrayList<Integer>();
            for (int round = 0; round < TRIES_OF_EACH; round++) {
                if (round == 5) {
                    portal.kill();
                    portal.startAgain();
                }
                for (var guesser : guessers) {
                    answers.add(guess(guesser, accessId));
                }
            }

            assertThat(answers).hasSize(1000).containsOnly(422, 429);
            assertThat(answers.stream().filter(status -> status == 422))
                    .as("twenty an hour against one Access ID are told that they are wrong")
                    .hasSize(20);
            assertThat(audited(portal, "LINK_REFUSED"))
                    .as("ten an hour of each account are looked at, five before the restart and five after it")
                    .isEqualTo(200);
            assertThat(guessers).allSatisfy(guesser -> {
                var answer = guesser.post("/links", right).expecting(429);
                assertThat(answer.headers().getOrDefault("retry-after", List.of()))
                        .singleElement()
                        .asString()
                        .satisfies(
                                seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3600));
            });

            assertThat(guesses).hasSize(1000);
            assertThat(logged(portal))
                    .as("what was typed stands in no log")
                    .doesNotContain(right.get("contractId"), accessId, Portal.PASSWORD)
                    .doesNotContain(guesses);

            new Api(portal.url())
                    .from("198.51.100.7")
                    .signIn("hana@personal.example", Portal.PASSWORD)
                    .post("/links", right)
                    .expecting(201);
            portal.as("member@aoba.example").post("/links", right).expecting(201);
        }
    }

    private static List<Api> guessers(Portal portal) {
        return IntStream.range(0, GUESSERS.size())
                .mapToObj(i -> new Api(portal.url()).from("203.0.113." + i).signIn(GUESSERS.get(i), Portal.PASSWORD))
                .toList();
    }

    private int guess(Api guesser, String accessId) {
        var contractId = random.ints(28, 0, CROCKFORD.length())
                .mapToObj(CROCKFORD::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        guesses.add(contractId);
        return guesser.post("/links", Map.of("accessId", accessId, "contractId", contractId))
                .status();
    }

    private static String logged(Portal portal) throws IOException {
        return portal.output() + Files.readString(portal.data().resolve("postgresql.log"));
    }

    private static int audited(Portal portal, String action) throws SQLException {
        try (var database = portal.database();
                var statement = database.prepareStatement("SELECT count(*) FROM membership.audit WHERE action = ?")) {
            statement.setString(1, action);
            var counted = statement.executeQuery();
            counted.next();
            return counted.getInt(1);
        }
    }
}
