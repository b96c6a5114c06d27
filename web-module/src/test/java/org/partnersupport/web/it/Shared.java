package org.partnersupport.web.it;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An account for stories that only read. */
final class Shared {
    private static final Map<URI, Api> MEMBERS = new ConcurrentHashMap<>();

    private Shared() {}

    static Api memberOf(Server server) {
        return MEMBERS.computeIfAbsent(
                server.portal(), any -> server.organisation("ACTION_PACK").member());
    }
}
