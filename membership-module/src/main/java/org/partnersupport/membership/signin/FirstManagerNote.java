package org.partnersupport.membership.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.partnersupport.membership.api.LocalAccounts.Link;

/** The link of the first programme manager, for the owner of the data directory alone: a log is read by many. */
record FirstManagerNote(Path file) {
    void write(Link link) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            // closed to others from its first moment, not only after it was written
            Files.createFile(file, ownerOnly());
            Files.writeString(file, """
                    Open this path at the address of the portal to set the password. It is good once, until %s.
                    /sign-in/password?token=%s
                    """.formatted(link.expiresAt(), link.token()));
        } catch (IOException failed) {
            throw new UncheckedIOException("The link of the first manager could not be written to " + file, failed);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The outdated " + file + " could not be removed", failed);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
