package org.partnersupport.web.rest.membership;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;

/**
 * The account a token stands for.
 *
 * @param organisation null for personal accounts and the vendor's staff
 * @param language {@code ja} or {@code en}: what the account has chosen, until then what the caller asks for
 */
public record Me(
        String username,
        String displayName,
        AccountKind kind,
        List<Role> roles,
        @Nullable Enrolled organisation,
        String language) {
    static Me of(Caller caller, Locale asked) {
        return new Me(
                caller.username(),
                caller.displayName(),
                caller.kind(),
                caller.roles().stream().sorted().toList(),
                caller.organisation() == null ? null : Enrolled.of(caller.organisation()),
                caller.language() == null ? asked.getLanguage() : caller.language());
    }

    /** @param name in English; {@code label} has both languages */
    public record Enrolled(UUID id, String name, Label label, List<Programme> programmes) {
        static Enrolled of(Organisation organisation) {
            return new Enrolled(
                    organisation.id(),
                    organisation.name().en(),
                    organisation.name(),
                    organisation.programmes().stream().sorted().toList());
        }
    }
}
