package org.partnersupport.web.identity;

/** A provider does not answer, or answers nonsense: nobody can sign in with it at the moment. */
final class ProviderUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderUnreachable(ProviderSettings settings, Throwable cause) {
        super(settings + " cannot be asked: " + cause.getMessage(), cause);
    }
}
