package org.partnersupport.web.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.json.Json;
import org.partnersupport.web.rest.problem.Problem.Reason;
import org.partnersupport.web.rest.problem.Problem.Violation;
import org.partnersupport.web.texts.Texts;

/** Makes problems of refusals. */
public final class Problems {
    private Problems() {}

    /** The language of an answer: Japanese when it is preferred to English, else English. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var known = List.of(Locale.ENGLISH, Locale.JAPANESE);
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), known);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notALanguage) {
            return Locale.ENGLISH;
        }
    }

    /** One problem of all the reasons of a refusal; the leading one decides status and title. */
    static Problem of(List<Refusal> refusals, Locale locale) {
        var texts = Texts.in(locale);
        var leading = refusals.get(0);
        var code = leading.code();
        var problem = Problem.of(ProblemStatus.of(code), code, texts.title(leading), texts.detail(leading));
        return located(problem.because(reasons(refusals.subList(1, refusals.size()), texts)), leading.facts());
    }

    /** Fields that are wrong. */
    static Problem of(Refusal leading, List<Fault> faults, Locale locale) {
        var texts = Texts.in(locale);
        return of(List.of(leading), locale)
                .with(faults.stream()
                        .map(fault ->
                                new Violation(fault.field(), fault.refusal().code(), texts.detail(fault.refusal())))
                        .toList());
    }

    /** Reasons as the API lists them. */
    public static List<Reason> reasons(List<Refusal> refusals, Texts texts) {
        return refusals.stream()
                .map(refusal -> new Reason(refusal.code(), texts.detail(refusal)))
                .toList();
    }

    static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** Answers outside of JAX-RS: before a resource was reached. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        var locale = language(request.getHeader("Accept-Language"));
        var problem = of(List.of(refusal), locale);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", locale.getLanguage());
        try {
            response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Problem located(Problem problem, Map<String, String> facts) {
        if (!"INVALID_CATALOGUE".equals(problem.code())) {
            return problem;
        }
        return problem.at(
                number(facts.get("line")), number(facts.get("column")), facts.get("field"), facts.get("reason"));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }
}
