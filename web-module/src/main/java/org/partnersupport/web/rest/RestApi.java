package org.partnersupport.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST API; resources are found by scanning. */
@ApplicationPath("/api/v1")
public class RestApi extends Application {}
