package org.partnersupport.membership.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnersupport.membership.database.OwnerFile;

/** The generated password of the demonstration, kept for the owner of the data directory alone. */
record PasswordNote(Path file) {
    /** Without the letters and digits that are easily taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    static PasswordNote in(Path dataDirectory) {
        return new PasswordNote(dataDirectory.resolve("demo-password.txt"));
    }

    /** Four groups of four characters: 79 random bits that can be read aloud. */
    static String generate() {
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(4, 0, ALPHABET.length())
                        .mapToObj(letter -> ALPHABET.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(String password) {
        try {
            OwnerFile.write(file, password);
        } catch (IOException failed) {
            throw new UncheckedIOException("The demonstration password could not be written to " + file, failed);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The outdated " + file + " could not be removed", failed);
        }
    }
}
