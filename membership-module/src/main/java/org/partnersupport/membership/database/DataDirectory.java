package org.partnersupport.membership.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the embedded database, held by one server at a time. The system gives the lock back when the server
 * ends, however it ends, so a killed server leaves nothing to clean away.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "partner-support.lock";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the directory when it is missing, readable by its owner alone, and holds it until {@link #close()}.
     *
     * @throws IllegalStateException when another server holds it; the message names the directory and the process
     * @throws IOException when it cannot be made or written
     */
    public static DataDirectory hold(Path wanted) throws IOException {
        var path = wanted.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var channel = FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            var holder = holder(channel);
            channel.close();
            throw new IllegalStateException("The data directory " + path
                    + " is in use by another Partner Support server (process " + holder
                    + "). End that one, or give this one a directory of its own in PARTNER_SUPPORT_DATA.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataDirectory(path, channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var process = ByteBuffer.allocate(20);
        channel.read(process, 0);
        return new String(process.array(), 0, process.position(), StandardCharsets.US_ASCII).strip();
    }

    public Path path() {
        return path;
    }

    /** Gives the directory back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
