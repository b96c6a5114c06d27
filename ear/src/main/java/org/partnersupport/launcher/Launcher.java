package org.partnersupport.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code java -jar partner-support.jar}. Exit codes: 0 after an orderly end, 1 when the application did not start, 2 when
 * it was not tried because of a setting or an argument.
 */
public final class Launcher {
    private static final int NOT_STARTED = 1;
    private static final int NOT_TRIED = 2;

    private Launcher() {}

    public static void main(String... arguments) throws Exception {
        var wanted = List.of(arguments);
        if (wanted.contains("--help") || wanted.contains("-h")) {
            System.out.print(help());
            return;
        }
        if (!wanted.isEmpty()) {
            refuse("Unknown argument " + wanted.get(0) + "; --help lists the settings.");
        }
        var port = portOfCheckedSettings();
        refuseUsedPort(port);
        var out = System.out;
        out.println("Partner Support is starting ...");
        if (!Server.boot(port)) {
            System.err.println("Partner Support did not start; the reason stands above.");
            System.exit(NOT_STARTED);
        }
        announce(out, port);
    }

    private static int portOfCheckedSettings() throws ReflectiveOperationException, IOException {
        try (var apart = new URLClassLoader(new URL[] {apartFromTheServer()})) {
            var settings = apart.loadClass("org.partnersupport.launcher.CheckedSettings")
                    .getConstructor()
                    .newInstance();
            return (Integer) ((Supplier<?>) settings).get();
        } catch (IllegalStateException wrong) {
            refuse(String.valueOf(wrong.getMessage()));
            throw wrong;
        }
    }

    private static URL apartFromTheServer() throws MalformedURLException {
        var archive = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        return new URL("jar:" + archive + "!/LAUNCHER-INF/classes/");
    }

    private static void refuseUsedPort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException used) {
            refuse("Port " + port + " cannot be used (" + used.getMessage()
                    + "). Free it, or choose another in PARTNER_SUPPORT_PORT.");
        }
    }

    private static void announce(PrintStream out, int port) {
        out.println();
        out.println("Partner Support is ready: http://localhost:" + port + "/");
        out.println("Ctrl-C ends it.");
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(NOT_TRIED);
    }

    private static String help() throws IOException {
        try (InputStream text = Launcher.class.getResourceAsStream("help.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
