package org.partnersupport.support.testing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Label;

/** Callers for tests, each with an account of its own. */
public final class People {
    private People() {}

    public static Organisation organisation(String name) {
        return new Organisation(Ids.next(), new Label(name, name), Set.of(Programme.PARTNER));
    }

    public static Caller member(Organisation of, Role... roles) {
        return caller(Ids.next(), of, null, roles);
    }

    public static Caller staff(Role role) {
        return caller(Ids.next(), null, null, role);
    }

    public static Caller personal(@Nullable String language) {
        return caller(Ids.next(), null, language);
    }

    private static Caller caller(
            UUID account, @Nullable Organisation organisation, @Nullable String language, Role... roles) {
        return new Caller(
                account,
                "user-" + account,
                "User",
                organisation == null && roles.length == 0 ? AccountKind.PERSONAL : AccountKind.WORK,
                Set.of(roles),
                organisation,
                language,
                "system");
    }
}
