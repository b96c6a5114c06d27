package org.partnersupport.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sockets on which a process waits to be spoken to, as the kernel tells them: in {@code /proc/<pid>/fd} which are its
 * own, in {@code /proc/<pid>/net} what they are. Only Linux has both.
 *
 * @param tcp those that listen, as {@code local 5432} or {@code any 8080}
 * @param udp all that are bound, multicast included
 */
record OpenSockets(Set<String> tcp, Set<String> udp) {
    private static final Path PROC = Path.of("/proc");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    /** 127.0.0.0/8 as it is written on a little-endian machine, ::1, and the former within the latter. */
    private static final Pattern LOOPBACK = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");

    static boolean canBeTold() {
        return Files.isDirectory(PROC.resolve("self/fd")) && Files.isReadable(PROC.resolve("self/net/tcp"));
    }

    /** Those of a process and of all its descendants. */
    static OpenSockets of(ProcessHandle process) {
        var tcp = new TreeSet<String>();
        var udp = new TreeSet<String>();
        Stream.concat(Stream.of(process), process.descendants()).forEach(one -> {
            var own = inodes(one.pid());
            tcp.addAll(told(one.pid(), own, LISTENING, "tcp", "tcp6"));
            udp.addAll(told(one.pid(), own, "", "udp", "udp6", "udplite", "udplite6"));
        });
        return new OpenSockets(tcp, udp);
    }

    private static Set<String> inodes(long pid) {
        try (var descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
            return descriptors
                    .map(OpenSockets::target)
                    .flatMap(target -> SOCKET.matcher(target).results())
                    .map(socket -> socket.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException ended) {
            return Set.of();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Set<String> told(long pid, Set<String> own, String state, String... tables) {
        return Stream.of(tables)
                .map(table -> PROC.resolve(pid + "/net/" + table))
                .filter(Files::exists)
                .flatMap(OpenSockets::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> own.contains(row[INODE]) && row[STATE].startsWith(state))
                .map(row -> place(row[ADDRESS]))
                .collect(Collectors.toSet());
    }

    private static String place(String address) {
        var parts = address.split(":", 2);
        return (LOOPBACK.matcher(parts[0]).matches() ? "local " : "any ") + Integer.parseInt(parts[1], 16);
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
