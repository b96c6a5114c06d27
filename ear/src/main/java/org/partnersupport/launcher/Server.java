package org.partnersupport.launcher;

import java.util.Collection;
import java.util.List;

/** The server in the archive, addressed by names alone so that the build knows no vendor's classes. */
final class Server {
    private static final int SHUTDOWN_GRACE_MILLIS = 10_000;
    private static final int HTTP_THREADS = 32;

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
        Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
        return deployed();
    }

    private static boolean deployed() throws ReflectiveOperationException {
        var micro = Class.forName("fish.payara.micro.PayaraMicro")
                .getMethod("getInstance")
                .invoke(null);
        var runtime = Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                .getMethod("getRuntime")
                .invoke(micro);
        var names = Class.forName("fish.payara.micro.PayaraMicroRuntime")
                .getMethod("getDeployedApplicationNames")
                .invoke(runtime);
        return !((Collection<?>) names).isEmpty();
    }
}
