package org.partnersupport.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST API; resources are found by scanning, and {@code META-INF/openapi.json} describes them. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {}
