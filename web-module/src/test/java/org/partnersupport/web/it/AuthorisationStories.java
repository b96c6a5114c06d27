package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who may what: the file {@code authorisation.csv} held against the server, with one organisation's things and nine
 * callers.
 */
interface AuthorisationStories extends OnAServer {
    @Test
    @DisplayName(
            "TC-023, TC-001, TC-012, TC-032, TC-033, AC-4, LK-7, RQ-7, CL-4, ID-3: every route and page answers each"
                    + " of the nine callers as the matrix says")
    default void the_matrix_holds() {
        var differing = Survey.of(server()).differing();

        assertThat(differing)
                .as("rows answered otherwise%n%s%n", String.join("%n".formatted(), differing))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "TC-003, TC-007, TC-011, RQ-7, LK-7, CL-4, PD-2: what is somebody else's is answered as what does not exist")
    default void others_things_do_not_exist() {
        var survey = Survey.of(server());

        assertThat(survey.compared()).isGreaterThan(100);
        assertThat(survey.told())
                .as("answers that tell it%n%s%n", String.join("%n".formatted(), survey.told()))
                .isEmpty();
    }

    @Test
    @DisplayName("TC-003, RQ-7, LK-7: nor does the time tell that it is there")
    default void nor_does_the_time_tell() {
        assertThat(Survey.of(server()).toldByTime()).isEmpty();
    }

    @Test
    @DisplayName("TC-021, TC-024, AC-7, RQ-7, LK-7: no answer and no page behind any link tells a word of somebody"
            + " else's, and those who may read it do")
    default void no_canary_is_heard_elsewhere() {
        var survey = Survey.of(server());

        assertThat(survey.canaries().leaks()).isEmpty();
        assertThat(survey.canaries().unseen()).as("told to nobody").isEmpty();
        assertThat(survey.followed()).isGreaterThan(60);
    }

    @Test
    @DisplayName("TC-012, TC-070: a method that a route does not have is refused, also when a header names another")
    default void no_other_methods() {
        var admin = server().organisation("ACTION_PACK").admin();
        var routes = Documented.routes();
        var paths = routes.stream().map(route -> route.replaceFirst(".* ", "")).distinct();

        var taken = paths.flatMap(path ->
                        Stream.of("GET", "POST", "PUT", "DELETE", "PATCH").map(method -> method + " " + path))
                .filter(call -> !routes.contains(call))
                .filter(call -> refusal(admin, call) != 405);
        assertThat(taken).isEmpty();
    }

    private static int refusal(Api admin, String call) {
        var parts = call.replaceAll("\\{[a-z]+}", "1").split(" ", 2);
        return admin.send(parts[0], parts[1], BodyPublishers.noBody(), "X-HTTP-Method-Override", "POST")
                .status();
    }
}
