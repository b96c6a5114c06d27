package org.partnersupport.web.it;

import java.util.Locale;

/** The nine kinds of caller of the authorisation matrix; the head of the file says who each of them is. */
enum Persona {
    ANONYMOUS,
    PERSONAL,
    MEMBER,
    STRANGER,
    PARTNER_ADMIN,
    GLOBAL_ADMIN,
    ADMIN_AGENT,
    PROGRAM_MANAGER,
    SUPPORT_ENGINEER;

    /** The head of its column. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
