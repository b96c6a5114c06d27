package org.partnersupport.web.rest.support;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Dimension;
import org.partnersupport.support.api.Statements;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.statement.StatementCsv;
import org.partnersupport.web.statement.StatementNaming;
import org.partnersupport.web.texts.Texts;

/** Who of the organisation used what. Without days it is the last twelve months up to today. */
@ApplicationScoped
@Path("statement")
public class StatementResource {
    @Inject
    CurrentCaller current;

    @Inject
    Statements statements;

    @Inject
    StatementNaming naming;

    @Inject
    Audit audit;

    @Inject
    CivilTime time;

    @Inject
    Settings settings;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StatementView statement(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var dimension = Objects.requireNonNullElse(Params.oneOf(Dimension.class, "by", by), Dimension.MONTH);
        var drawn = drawn(from, to);
        return StatementView.of(drawn, dimension, naming.of(drawn, Texts.in(Problems.language(language))));
    }

    @GET
    @Path("entries")
    @Produces(StatementCsv.TYPE)
    public Response entries(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var drawn = drawn(from, to);
        var texts = Texts.in(Problems.language(language));
        var names = naming.of(drawn, texts);
        audit.record(current.get().account(), "STATEMENT_EXPORTED", drawn.from() + " – " + drawn.to(), "CSV");
        StreamingOutput file = out -> StatementCsv.write(drawn.entries(), names, texts, settings.lifecycleZone(), out);
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + StatementCsv.name(drawn) + '"')
                .build();
    }

    private Statement drawn(@Nullable String from, @Nullable String to) {
        var last = Params.day("to", to).orElseGet(time::today);
        var first = Params.day("from", from).orElseGet(() -> Statements.yearUpTo(last));
        return statements.of(current.get(), first, last);
    }
}
