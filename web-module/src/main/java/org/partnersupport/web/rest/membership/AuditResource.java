package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.AuditTrail.Query;
import org.partnersupport.web.audit.AuditFile;
import org.partnersupport.web.audit.AuditNaming;
import org.partnersupport.web.download.Csv;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** Who did what to what, when and from where: of the caller's organisation, to the vendor of all. */
@ApplicationScoped
@Path("audit")
public class AuditResource {
    @Inject
    CurrentCaller current;

    @Inject
    AuditTrail trail;

    @Inject
    AuditNaming naming;

    @Inject
    AuditFile file;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public AuditView entries(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("person") @Nullable String person,
            @QueryParam("action") @Nullable String action,
            @QueryParam("q") @Nullable String q,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var caller = current.get();
        var found = trail.find(
                caller, query(from, to, person, action, q, organisation), Params.page(page), Params.size(size));
        return AuditView.of(found, naming.of(caller, found.items(), Texts.in(Problems.language(language))));
    }

    @GET
    @Path("export")
    @Produces(Csv.TYPE)
    public Response export(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("person") @Nullable String person,
            @QueryParam("action") @Nullable String action,
            @QueryParam("q") @Nullable String q,
            @QueryParam("organisation") @Nullable String organisation,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var written = file.of(
                current.get(), query(from, to, person, action, q, organisation), Texts.in(Problems.language(language)));
        StreamingOutput body = written::to;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
                .build();
    }

    @GET
    @Path("chain")
    @Produces(MediaType.APPLICATION_JSON)
    public ChainView chain() {
        return ChainView.of(trail.check(current.get()));
    }

    private static Query query(
            @Nullable String from,
            @Nullable String to,
            @Nullable String person,
            @Nullable String action,
            @Nullable String q,
            @Nullable String organisation) {
        return new Query(
                Params.day("from", from).orElse(null),
                Params.day("to", to).orElse(null),
                Params.text("person", person),
                Params.text("action", action),
                Params.text("q", q),
                Params.text("organisation", organisation));
    }
}
