package org.partnersupport.web.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.partnersupport.web.arrival.OwnCookie;

/** What a browser keeps between a right password and the code of the second factor. */
public final class StepCookie {
    private static final String NAME = "step";
    private static final Duration KEPT = Duration.ofMinutes(10);

    private StepCookie() {}

    public static void give(HttpServletRequest request, HttpServletResponse response, String step) {
        OwnCookie.give(request, response, NAME, step, KEPT);
    }

    /** Empty text, which names no step, where there is none. */
    static String of(HttpServletRequest request) {
        return OwnCookie.values(request, NAME).findFirst().orElse("");
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.give(request, response, NAME, "", Duration.ZERO);
    }
}
