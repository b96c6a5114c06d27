package org.partnersupport.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;

/** The server in the archive, addressed by names alone so that the build knows no vendor's classes. */
final class Server {
    private static final int SHUTDOWN_GRACE_MILLIS = 7_000;
    private static final int HTTP_THREADS = 32;
    private static final int ANSWER_MILLIS = 30_000;

    private Server() {}

    /** @return whether the application answers now */
    static boolean boot(int port) throws ReflectiveOperationException {
        var arguments = List.of(
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--minhttpthreads",
                "8",
                "--maxhttpthreads",
                Integer.toString(HTTP_THREADS),
                "--shutdowngrace",
                Integer.toString(SHUTDOWN_GRACE_MILLIS));
        // Libraries that log through it are quiet here; their troubles arrive as exceptions.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
        return answers(port);
    }

    /** The server also comes up, with nothing in it, when the application's own start failed. */
    private static boolean answers(int port) {
        try {
            var question = (HttpURLConnection) new URL("http://127.0.0.1:" + port + "/api/v1/me").openConnection();
            question.setConnectTimeout(ANSWER_MILLIS);
            question.setReadTimeout(ANSWER_MILLIS);
            return question.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED;
        } catch (IOException noAnswer) {
            return false;
        }
    }
}
