package org.partnersupport.membership.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first, in lower case; the file beside the list says where it comes from. */
final class CommonPasswords {
    private CommonPasswords() {}

    /** Read once, when the first password is set. */
    static Set<String> all() {
        return Holder.ALL;
    }

    private static final class Holder {
        private static final Set<String> ALL = read();

        private static Set<String> read() {
            try (var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
