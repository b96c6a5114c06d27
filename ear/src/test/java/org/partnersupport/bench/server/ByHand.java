package org.partnersupport.bench.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The same statements as the application's, written by hand in the same deployment, with no rule and no framework. */
@Path("/")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class ByHand {
    @Resource(lookup = "java:app/jdbc/partner-support")
    DataSource database;

    @GET
    @Path("empty")
    @Produces(MediaType.TEXT_PLAIN)
    @Transactional(Transactional.TxType.SUPPORTS)
    public String empty() {
        return "";
    }

    @GET
    @Path("plans")
    public String plans(@HeaderParam("Authorization") String authorization) throws SQLException {
        try (var connection = database.getConnection()) {
            return Statements.plans(connection, authorization.substring(7));
        }
    }

    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @HeaderParam("Authorization") String authorization, @HeaderParam("Idempotency-Key") String key, String body)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var number = Statements.open(connection, authorization.substring(7), key, UUID.randomUUID(), body);
            return Response.status(Response.Status.CREATED).entity(number).build();
        }
    }
}
