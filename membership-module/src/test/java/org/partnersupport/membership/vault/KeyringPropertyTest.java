package org.partnersupport.membership.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every key, text and place: two hundred of each, from the seed in the name. */
class KeyringPropertyTest {
    private static final String PURPOSE = "CONTRACT_ID";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("TC-051: what was sealed opens to the same text, says nothing of it, and is never the same twice")
    void opens(long seed) {
        var made = new Made(seed);
        var vault = new Keyring(made.key("a"));
        var sealed = vault.seal(made.text, PURPOSE, made.place);

        assertThat(vault.open(sealed, PURPOSE, made.place)).isEqualTo(made.text);
        assertThat(vault.seal(made.text, PURPOSE, made.place)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(made.text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("TC-051: changed in any bit, cut, or moved to another row or purpose, it does not open")
    void tamperedWith(long seed) {
        var made = new Made(seed);
        var vault = new Keyring(made.key("a"));
        var sealed = vault.seal(made.text, PURPOSE, made.place);
        var changed = sealed.clone();
        changed[made.random.nextInt(changed.length)] ^= (byte) (1 << made.random.nextInt(8));

        assertClosed(vault, changed, PURPOSE, made.place);
        assertClosed(vault, Arrays.copyOf(sealed, made.random.nextInt(sealed.length)), PURPOSE, made.place);
        assertClosed(vault, sealed, "OTHER", made.place);
        assertClosed(vault, sealed, PURPOSE, made.place + "x");
        assertClosed(new Keyring(new Made(seed + 1000).key("a")), sealed, PURPOSE, made.place);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("a new key in front seals, and what the old one sealed still opens and is known as old")
    void rotation(long seed) {
        var made = new Made(seed);
        var old = new Keyring(made.key("old"));
        var rotated = new Keyring(made.key("new") + ", " + made.key("old"));
        var sealed = old.seal(made.text, PURPOSE, made.place);
        var fingerprint = old.fingerprint(made.text, PURPOSE);

        assertThat(rotated.open(sealed, PURPOSE, made.place)).isEqualTo(made.text);
        assertThat(begins(sealed, rotated.mark())).isFalse();
        assertThat(begins(rotated.seal(made.text, PURPOSE, made.place), rotated.mark()))
                .isTrue();
        assertThat(begins(rotated.fingerprint(made.text, PURPOSE), rotated.mark()))
                .isTrue();
        assertThat(rotated.matches(fingerprint, made.text, PURPOSE)).isTrue();
        assertThat(rotated.fingerprints(made.text, PURPOSE))
                .hasSize(2)
                .contains(fingerprint)
                .first()
                .isEqualTo(rotated.fingerprint(made.text, PURPOSE));
        assertThatThrownBy(() -> new Keyring(made.key("new")).open(sealed, PURPOSE, made.place))
                .hasMessageContainingAll("PARTNER_SUPPORT_SECRET_KEYS", "'old'");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("a fingerprint is one text's, one purpose's and one key's")
    void fingerprints(long seed) {
        var made = new Made(seed);
        var vault = new Keyring(made.key("a"));
        var fingerprint = vault.fingerprint(made.text, PURPOSE);

        assertThat(vault.fingerprint(made.text, PURPOSE)).isEqualTo(fingerprint);
        assertThat(vault.matches(fingerprint, made.text, PURPOSE)).isTrue();
        assertThat(vault.matches(fingerprint, made.text + "x", PURPOSE)).isFalse();
        assertThat(vault.matches(fingerprint, made.text, "OTHER")).isFalse();
        assertThat(vault.fingerprint(made.text, "OTHER")).isNotEqualTo(fingerprint);
        assertThat(new Keyring(new Made(seed + 1000).key("a")).matches(fingerprint, made.text, PURPOSE))
                .isFalse();
    }

    private static void assertClosed(Keyring vault, byte[] sealed, String purpose, String place) {
        assertThatThrownBy(() -> vault.open(sealed, purpose, place)).isInstanceOf(IllegalStateException.class);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static final class Made {
        final Random random;
        final String text;
        final String place;

        Made(long seed) {
            random = new Random(seed);
            text = random.ints(8 + random.nextInt(60), 0x21, 0xD7FF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            place = new java.util.UUID(random.nextLong(), random.nextLong()).toString();
        }

        String key(String id) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return remembered.computeIfAbsent(
                    id, any -> id + ":" + Base64.getEncoder().encodeToString(bytes));
        }

        private final java.util.Map<String, String> remembered = new java.util.HashMap<>();
    }
}
