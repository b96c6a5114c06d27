package org.partnersupport.web.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many clients at once. */
interface OpeningStories extends OnAServer {
    @Test
    @DisplayName(
            "RQ-3, TC-121: of 128 simultaneous openings on 20 incidents exactly 20 succeed, the others are told why")
    default void exactly_as_many_as_there_are() throws Exception {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var member = organisation.member();
        organisation.activatedAndLinked(member);

        var answers =
                atOnce(128, any -> member.post("support-requests", RequestStories.COVERED, RequestStories.newKey()));

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, 20L, 409, 108L));
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo("NO_USABLE_PLAN");
            assertThat(refused.each("/reasons", "code")).contains("NO_INCIDENTS_LEFT");
        });
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.at("/number")))
                .doesNotHaveDuplicates();
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("0");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("20");
    }

    @Test
    @DisplayName("RQ-3, TC-121: of 40 simultaneous openings on the last incident exactly one succeeds")
    default void the_last_one_is_one() throws Exception {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        for (var i = 0; i < 9; i++) {
            member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
        }

        var answers =
                atOnce(40, any -> member.post("support-requests", RequestStories.COVERED, RequestStories.newKey()));

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, 1L, 409, 39L));
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("0");
    }

    @Test
    @DisplayName("RQ-4, TC-125: one key from 16 clients at once makes one request and one reservation")
    default void one_key_opens_once() throws Exception {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var key = RequestStories.newKey();

        var answers = atOnce(16, any -> member.post("support-requests", RequestStories.COVERED, key));

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, 1L, 200, 15L));
        assertThat(answers.stream().map(answer -> answer.at("/number")).distinct())
                .hasSize(1);
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("9");
    }

    @Test
    @DisplayName("AC-5: sixteen admins at once make one contract")
    default void activation_at_once() throws Exception {
        var organisation = server().organisation("LEGACY_SILVER");
        var admins =
                IntStream.range(0, 16).mapToObj(any -> organisation.admin()).toList();

        var answers = atOnce(16, index -> admins.get(index).post("benefits/activation", ""));

        assertThat(byStatus(answers)).isEqualTo(Map.of(201, 1L, 200, 15L));
        assertThat(answers.stream().map(answer -> answer.at("/contract/id")).distinct())
                .hasSize(1);
    }

    private static List<Answer> atOnce(int clients, IntFunction<Answer> call)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var calls = IntStream.range(0, clients)
                    .mapToObj(index -> (Callable<Answer>) () -> call.apply(index))
                    .toList();
            return threads.invokeAll(calls).stream().map(OpeningStories::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Answer answer(Future<Answer> made) {
        try {
            return made.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<Integer, Long> byStatus(List<Answer> answers) {
        return answers.stream().collect(groupingBy(Answer::status, counting()));
    }
}
