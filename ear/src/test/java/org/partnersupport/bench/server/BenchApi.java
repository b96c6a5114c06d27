package org.partnersupport.bench.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Under a path that needs no sign-in; exists only in the benchmark's copy of the archive. */
@ApplicationPath("/assets/bench")
public class BenchApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ByHand.class);
    }
}
