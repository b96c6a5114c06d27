package org.partnersupport.web.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** The nine callers of the authorisation matrix, at the API by their tokens and in the portal by their sessions. */
final class Crowd {
    private static final String WITH_PASSWORD = "INSERT INTO membership.credential (account_id, password_hash)"
            + " SELECT ?, c.password_hash FROM membership.credential c JOIN membership.account a ON a.id = c.account_id"
            + " WHERE a.username = 'member@fuji.example'";

    private final Organisation here;
    private final Organisation elsewhere;
    private final Map<Persona, Someone> people = new EnumMap<>(Persona.class);

    /** @param elsewhere where the stranger comes from */
    Crowd(Organisation here, Organisation elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    Someone the(Persona persona) {
        return people.computeIfAbsent(persona, this::another);
    }

    /** Everybody's session begins, which is kept. */
    void comesIn() {
        for (var persona : Persona.values()) {
            the(persona).page("GET", "/home");
        }
    }

    /** One more of the kind, for a call after which the caller is not what he was. */
    Someone another(Persona persona) {
        var fixture = here.fixture();
        return switch (persona) {
            case ANONYMOUS -> new Someone(here, null);
            case PERSONAL -> new Someone(here, fixture.person());
            case MEMBER -> new Someone(here, fixture.member(here.made()));
            case STRANGER -> new Someone(here, fixture.member(elsewhere.made(), Role.GLOBAL_ADMIN, Role.ADMIN_AGENT));
            case PARTNER_ADMIN -> new Someone(here, fixture.member(here.made(), Role.PARTNER_ADMIN));
            case GLOBAL_ADMIN -> new Someone(here, fixture.member(here.made(), Role.GLOBAL_ADMIN));
            case ADMIN_AGENT -> new Someone(here, fixture.member(here.made(), Role.ADMIN_AGENT));
            case PROGRAM_MANAGER -> new Someone(here, fixture.vendor(Role.PROGRAM_MANAGER));
            case SUPPORT_ENGINEER -> new Someone(here, fixture.vendor(Role.SUPPORT_ENGINEER));
        };
    }

    /** One of them; a session begins when the first page is asked for. */
    static final class Someone {
        private final Organisation organisation;
        private final @Nullable Caller caller;
        private final Api api;
        private @Nullable Portal portal;

        Someone(Organisation organisation, @Nullable Caller caller) {
            this.organisation = organisation;
            this.caller = caller;
            this.api = caller == null ? organisation.server().nobody() : organisation.token(caller);
        }

        Caller caller() {
            return Objects.requireNonNull(caller);
        }

        Api api() {
            return api;
        }

        Answer page(String method, String path) {
            if (caller == null) {
                return api.send(method, path, BodyPublishers.noBody());
            }
            var open = portal;
            if (open == null) {
                organisation.fixture().execute(WITH_PASSWORD, caller.account());
                open = Portal.signedIn(organisation.server(), caller.username());
                portal = open;
            }
            return switch (method) {
                case "GET" -> open.get(path);
                case "HEAD" -> open.head(path);
                default -> open.post(path, "");
            };
        }
    }
}
