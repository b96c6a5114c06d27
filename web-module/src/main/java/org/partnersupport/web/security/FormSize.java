package org.partnersupport.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a page takes. Faces keeps what was typed into a form for as long as the page may be sent again, so it is bounded
 * before Faces sees it, however it comes: as one part, as parts of which one is a file, or without telling its length.
 */
final class FormSize {
    /** The largest form, a new request in Japanese, has less than half of it. */
    private static final int MOST_BYTES = 512 * 1024;

    /** The one form with a file, which Faces expects in parts. */
    private static final String ADDING_FILES = "attaching";

    private FormSize() {}

    /** The status with which the form is refused, if it is. */
    static Optional<Integer> refused(HttpServletRequest request) {
        return inParts(request) ? refusedParts(request) : refusedWhole(request);
    }

    private static Optional<Integer> refusedParts(HttpServletRequest request) {
        if (!RequestPath.of(request).takesFiles()) {
            return Optional.of(400);
        }
        try {
            request.getParts();
        } catch (IllegalStateException larger) {
            return Optional.of(413);
        } catch (IOException | ServletException broken) {
            return Optional.of(400);
        }
        return typed(request) > MOST_BYTES ? Optional.of(413) : Optional.empty();
    }

    private static Optional<Integer> refusedWhole(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES || typed(request) > MOST_BYTES) {
            return Optional.of(413);
        }
        return request.getParameter(ADDING_FILES) == null ? Optional.empty() : Optional.of(400);
    }

    private static boolean inParts(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static long typed(HttpServletRequest request) {
        try {
            return request.getParameterMap().values().stream()
                    .flatMap(Stream::of)
                    .mapToLong(String::length)
                    .sum();
        } catch (IllegalStateException larger) {
            return Long.MAX_VALUE;
        }
    }
}
