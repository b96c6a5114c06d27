package org.partnersupport.membership.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.partnersupport.membership.database.OwnerFile;

/** The key of a demonstration, made once and kept beside its database for the owner of the directory alone. */
record KeyNote(Path file) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static KeyNote in(Path dataDirectory) {
        return new KeyNote(dataDirectory.resolve("secret-keys.txt"));
    }

    /** In the form of the setting. */
    String readOrMake() {
        try {
            if (!Files.exists(file)) {
                OwnerFile.write(file, "demo:" + Base64.getEncoder().encodeToString(fresh()));
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("The secret key of the demonstration is not to be had from " + file, failed);
        }
    }

    private static byte[] fresh() {
        var key = new byte[Derivation.BYTES];
        RANDOM.nextBytes(key);
        return key;
    }
}
