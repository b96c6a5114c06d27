package org.partnersupport.web.identity;

/** What came back proves nobody. The message is for the log: it names what is wrong, and holds nothing that was sent. */
final class NotProven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotProven(String why) {
        super(why);
    }
}
