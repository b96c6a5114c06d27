package org.partnersupport.web.rest.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.People.Newcomer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;

/**
 * Somebody to be invited.
 *
 * @param organisation for a PROGRAM_MANAGER; the own one unless told
 */
public record NewPerson(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String language,
        @Nullable List<String> roles,
        @Nullable String organisation) {
    private static final int LONGEST_USERNAME = 254;

    Newcomer newcomer() {
        return new Newcomer(
                Params.required("username", username, LONGEST_USERNAME),
                Params.required("displayName", displayName, Newcomer.LONGEST_NAME),
                known("language", language),
                Objects.requireNonNullElse(roles, List.<String>of()).stream()
                        .map(NewPerson::role)
                        .collect(Collectors.toSet()),
                organisation == null ? null : Params.id(organisation, "UNKNOWN_ORGANISATION"));
    }

    private static @Nullable String known(String name, @Nullable String language) {
        if (language != null && !language.equals("ja") && !language.equals("en")) {
            throw new InvalidInputException(Fault.of(name, "UNKNOWN_VALUE", Map.of("allowed", "ja, en")));
        }
        return language;
    }

    private static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(Fault.of("roles", "INVALID_VALUE")));
    }
}
