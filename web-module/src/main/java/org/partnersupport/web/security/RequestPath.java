package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of thing a request is for, judged by the decoded path the container dispatches on. */
record RequestPath(String value) {
    static RequestPath of(HttpServletRequest request) {
        var info = request.getPathInfo();
        return new RequestPath(request.getServletPath() + (info == null ? "" : info));
    }

    boolean api() {
        return under("/api");
    }

    /** The one call of the API that needs no token: the one that gives it. */
    boolean tokens() {
        return value.equals("/api/v1/tokens");
    }

    /** Where payment gateways call: they sign what they tell (rule PD-2). */
    boolean paymentCallbacks() {
        return under("/api/v1/payment-callbacks");
    }

    /** Style sheets, scripts, pictures: the same for everybody. */
    boolean resource() {
        return under("/jakarta.faces.resource") || under("/assets") || value.equals("/favicon.ico");
    }

    /** What the server says about itself: the contract, whether it is well, and how much it does. */
    boolean about() {
        return contract() || under("/health") || under("/metrics");
    }

    /** The description of the API. */
    boolean contract() {
        return under("/openapi");
    }

    /** The sign-in page, and where identity providers send browsers or call. */
    boolean signIn() {
        return under("/sign-in") || value.equals("/sign-in.xhtml");
    }

    /** Where anybody may choose a language and a theme, signed in or not. */
    boolean preferences() {
        return value.equals("/preferences");
    }

    /** Neither API nor resource nor about the server: the portal's pages, those that do not exist included. */
    boolean page() {
        return !api() && !resource() && !about();
    }

    /** The one page with a form to which files are added. */
    boolean takesFiles() {
        return value.equals("/requests/view") || value.equals("/requests/view.xhtml");
    }

    private boolean under(String root) {
        return value.equals(root) || value.startsWith(root + "/");
    }
}
