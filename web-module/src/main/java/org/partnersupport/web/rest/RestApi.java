package org.partnersupport.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.partnersupport.web.rest.problem.Problem;

/** The root of the REST API; resources are found by scanning. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Partner Support",
                        version = "1",
                        description =
                                "Benefits, contracts, plans and support requests of partner organisations. Errors are "
                                        + "application/problem+json with a stable code; texts are Japanese or English by "
                                        + "Accept-Language. Unknown members of a body are refused. Bodies may have 64 KB (a "
                                        + "catalogue file 2 MB). What belongs to somebody else is 404."),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description = "A token of POST /tokens"),
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        responseCode = "default",
                                        description = "The call was refused; code says why",
                                        content =
                                                @Content(
                                                        mediaType = Problem.MEDIA_TYPE,
                                                        schema = @Schema(implementation = Problem.class)))))
public class RestApi extends Application {}
