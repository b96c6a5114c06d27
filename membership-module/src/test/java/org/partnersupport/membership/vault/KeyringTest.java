package org.partnersupport.membership.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnersupport.membership.kernel.Settings;

class KeyringTest {
    private static final String ZEROS = "A".repeat(43) + "=";

    @Test
    @DisplayName("TC-051: a demonstration makes its key once, for the owner of the data directory alone")
    void demonstration(@TempDir Path data) throws IOException {
        var settings = settings(Map.of(Settings.DATA, data.resolve("new").toString()));
        var sealed = new Keyring(settings).seal("hush", "TEST", "here");

        assertThat(new Keyring(settings).open(sealed, "TEST", "here")).isEqualTo("hush");
        var file = data.resolve("new").resolve("secret-keys.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(settings(Map.of(Settings.SECRET_KEYS, Files.readString(file)))
                        .secretKeys())
                .as("what is in the file can be the setting")
                .isPresent();
    }

    @Test
    @DisplayName("configured keys are taken, and nothing is written")
    void configured(@TempDir Path data) {
        var vault = new Keyring(settings(Map.of(Settings.DATA, data.toString(), Settings.SECRET_KEYS, "1:" + ZEROS)));

        assertThat(vault.mark()).isEqualTo(new byte[] {1, 1, '1'});
        assertThat(data).isEmptyDirectory();
    }

    @Test
    @DisplayName("two keys of one name are refused: which one sealed could not be told")
    void sameName() {
        assertThatThrownBy(() -> new Keyring("1:" + ZEROS + ",1:" + ZEROS)).hasMessageContaining("'1'");
    }

    @Test
    @DisplayName("a purpose is a word of ours, not a text from outside")
    void purpose() {
        assertThatThrownBy(() -> new Keyring("1:" + ZEROS).seal("hush", "no purpose", "here"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }
}
