package org.partnersupport.web.portal.shell;

/** What the page is about does not exist, or not for this account: the answer is 404 either way (PU18). */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what words of ours: it may be logged */
    public NotFound(String what) {
        super(what);
    }
}
