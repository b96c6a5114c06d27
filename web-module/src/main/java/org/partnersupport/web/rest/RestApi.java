package org.partnersupport.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The root of the REST API; resources are found by scanning, and {@code META-INF/openapi.json} describes them. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {
    /** One implementation would describe the API a second time, in WADL and to anybody; to the others this is text. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
