package org.partnersupport.membership.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a PostgreSQL server notes about itself in its data directory; it stays behind when the server is killed. */
record Postmaster(long process, int port) {
    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;

    static Optional<Postmaster> of(Path cluster) throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(note);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return Optional.of(new Postmaster(
                Long.parseLong(lines.get(PROCESS_LINE).strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    boolean alive() {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
