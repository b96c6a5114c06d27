package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.Denials;
import org.partnersupport.web.PassingFault;
import org.partnersupport.web.security.PostbackGuard;

/**
 * {@code #{fault}}: what the error page tells: which status, what happened, why, what to do next, and a reference that
 * stands in the log beside the cause. Never the text of an exception.
 */
@Named
@RequestScoped
public class Fault {
    private static final Logger LOG = System.getLogger(Fault.class.getName());
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 410, 413, 423, 429, 500, 503);

    @Inject
    HttpServletRequest request;

    @Inject
    Denials denials;

    private @Nullable String reference;

    /** Called when the page is rendered: gives the answer its status, the log its line, and the audit what was denied. */
    public void tell() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(getStatus());
        var level = getStatus() >= 500 ? Level.WARNING : Level.DEBUG;
        LOG.log(
                level,
                () -> getStatus() + " " + getReference() + " "
                        + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                cause());
        denied().ifPresent(refusal -> denials.note(request, refusal));
    }

    /** A page that does not find what its address names says so in an exception of its own. */
    private Optional<Refusal> denied() {
        var unknown = causes(cause()).anyMatch(NotFound.class::isInstance) && Denials.namesSomething(request);
        return causes(cause())
                .filter(RefusedException.class::isInstance)
                .map(refused -> ((RefusedException) refused).refusal())
                .findFirst()
                .or(() -> unknown ? Optional.of(Refusal.of("NOT_FOUND")) : Optional.empty());
    }

    public int getStatus() {
        var status = refused(cause()).orElseGet(this::given);
        return TOLD.contains(status) ? status : 500;
    }

    /** The texts that tell it: {@code <key>.title}, {@code .why} and {@code .next}. */
    public String getKey() {
        return request.getAttribute(PostbackGuard.FROM_ELSEWHERE) == null ? "error." + getStatus() : "error.elsewhere";
    }

    /** The reason of a use case that was refused, null for all other faults. */
    public @Nullable Refusal getRefusal() {
        return causes(cause())
                .filter(RefusedException.class::isInstance)
                .map(refused -> ((RefusedException) refused).refusal())
                .filter(refusal -> getStatus() != 404)
                .findFirst()
                .orElse(null);
    }

    public String getReference() {
        var known = reference;
        if (known == null) {
            var logged = request.getAttribute(FullAjaxExceptionHandler.EXCEPTION_UUID);
            known = logged == null ? Ids.next().toString() : logged.toString();
            reference = known;
        }
        return known;
    }

    /** The status of a page that is refused or does not exist, empty for every other fault. */
    static Optional<Integer> refused(@Nullable Throwable failed) {
        return causes(failed).flatMap(Fault::statusOf).findFirst();
    }

    private int given() {
        if (PassingFault.in(cause())) {
            return 503;
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? 404 : (int) status;
    }

    private @Nullable Throwable cause() {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return (Throwable) (thrown == null ? request.getAttribute(RefusedPages.WHY) : thrown);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .map(Objects::requireNonNull);
    }

    private static Stream<Integer> statusOf(Throwable cause) {
        if (cause instanceof NotFound) {
            return Stream.of(404);
        }
        return cause instanceof RefusedException refused
                ? Stream.of(statusOf(refused.refusal().code()))
                : Stream.empty();
    }

    private static int statusOf(String code) {
        if (code.startsWith("UNKNOWN_")) {
            return 404;
        }
        return switch (code) {
            case "ROLE_REQUIRED", "NOT_AUTHORIZED_PROGRAMME", "NOT_IN_CSP", "NOT_SIGNED_IN" -> 403;
            case "TOO_MANY_ATTEMPTS" -> 429;
            default -> 409;
        };
    }
}
