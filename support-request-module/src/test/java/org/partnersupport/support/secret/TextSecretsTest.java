package org.partnersupport.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;

class TextSecretsTest {
    private static final String MATERIAL = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW";

    @Test
    @DisplayName("TC-092: lines of settings that set a secret are told, whatever the file is called")
    void settings() {
        var env = """
                # of the portal
                PORT=8080
                DB_PASSWORD=hunter22
                export API_KEY='k-123456'

                DEBUG=true
                DATABASE_URL=postgres://app:geheim99@db/app
                spring.datasource.password = x9-y8-z7
                clientToken=abcdef
                """;
        var found = List.of(new FileSecret(Kind.SETTINGS, 5, List.of(3, 4, 7, 8, 9)));
        assertThat(in(".env", env)).isEqualTo(found);
        assertThat(in("notes", env)).isEqualTo(found);
        assertThat(in("notes", env.replace("\n", "\r\n"))).isEqualTo(found);
    }

    @Test
    @DisplayName("TC-092: a file of Windows in UTF-16 is read as well")
    void utf16() {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            assertThat(FileSecrets.in("notes.txt", "\uFEFFA=1\r\nDB_PASSWORD=hunter22\r\n".getBytes(charset)))
                    .containsExactly(new FileSecret(Kind.SETTINGS, 1, List.of(2)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD=",
                "DB_PASSWORD=${SECRET}",
                "DB_PASSWORD=<your password>",
                "DB_PASSWORD=changeme",
                "PASSWORD_MIN_LENGTH=12",
                "TOKENIZER=words-and-more",
                "URL=https://db.example:5432/app",
                "MONKEY=banana-bread",
                "password: hunter22"
            })
    @DisplayName("TC-092: what is empty, a place for a value, or only sounds like it is none")
    void noSecret(String line) {
        assertThat(in(".env", "A=1\n" + line)).isEmpty();
    }

    @Test
    @DisplayName("TC-092: a log or a text in which such a line stands is no file of settings, unless it is called one")
    void log() {
        var log = "12:00 started\n12:01 listening\nDB_PASSWORD=hunter22\n12:02 stopped\n";
        assertThat(in("server.log", log)).isEmpty();
        assertThat(in("prod.env", log)).hasSize(1);
        assertThat(in(".env.local", log)).hasSize(1);
        assertThat(in("app.properties", log)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN EC PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "-----BEGIN PGP PRIVATE KEY BLOCK-----"
    })
    @DisplayName("TC-092: a private key is told with its line, in any file")
    void keys(String head) {
        var key = "first\nsecond\n" + head + "\n" + MATERIAL + "\n" + head.replace("BEGIN", "END") + "\n";
        assertThat(in("id_rsa", key)).containsExactly(new FileSecret(Kind.PRIVATE_KEY, 1, List.of(3)));
        assertThat(in("account.json", "{\"private_key\":\"" + head + "\\n" + MATERIAL + "\\n\"}"))
                .containsExactly(new FileSecret(Kind.PRIVATE_KEY, 1, List.of(1)));
        assertThat(in("x", key + key)).containsExactly(new FileSecret(Kind.PRIVATE_KEY, 2, List.of(3, 8)));
        assertThat(in("x", "use " + head + " as its first line")).isEmpty();
    }

    @Test
    @DisplayName("TC-092: so is PuTTY's; a public key and a certificate are none")
    void otherKeys() {
        var putty = "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: c\nPublic-Lines: 2\n" + MATERIAL
                + "\nPrivate-Lines: 1\n" + MATERIAL + "\nPrivate-MAC: 00\n";
        assertThat(in("key.ppk", putty)).containsExactly(new FileSecret(Kind.PRIVATE_KEY, 1, List.of(1)));
        for (var open : List.of("CERTIFICATE", "PUBLIC KEY", "RSA PUBLIC KEY")) {
            assertThat(in("x.pem", "-----BEGIN " + open + "-----\n" + MATERIAL + "\n-----END " + open + "-----\n"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("TC-092: there is no copy of a text or key without its secrets")
    void noCopy() {
        assertThat(FileSecrets.without(".env", "DB_PASSWORD=hunter22".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static List<FileSecret> in(String name, String text) {
        return FileSecrets.in(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
