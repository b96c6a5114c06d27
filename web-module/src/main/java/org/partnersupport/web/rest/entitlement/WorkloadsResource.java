package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workloads;

/** The cloud workloads with an entry page of their own (rule CL-2). */
@ApplicationScoped
@Path("workloads")
@Produces(MediaType.APPLICATION_JSON)
public class WorkloadsResource {
    @Inject
    Workloads workloads;

    @GET
    public List<WorkloadEntry> workloads() {
        return workloads.all().stream().map(WorkloadEntry::of).toList();
    }

    /**
     * A workload: product and release are what plans and requests ask for.
     *
     * @param idsNeeded must a contract be linked before its plans can pay here
     * @param providerPlan what pays for customers without contract and debit, null when only contracts can
     */
    public record WorkloadEntry(
            String product,
            String release,
            String label,
            boolean idsNeeded,
            @Nullable String providerPlan) {
        static WorkloadEntry of(Workload workload) {
            var plan = workload.providerPlan();
            return new WorkloadEntry(
                    workload.product().code(),
                    workload.release(),
                    workload.product().label(),
                    workload.idsNeeded(),
                    plan == null ? null : plan.code());
        }
    }
}
