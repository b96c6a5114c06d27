package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.LifecycleImport;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

/** A program manager imports one product's file; the grouping stays the default catalogue's. */
@UseCase
class ProductImport implements LifecycleImport {
    @Inject
    CatalogueStore store;

    @Inject
    CatalogueWriter writer;

    @Inject
    Audit audit;

    @Override
    public Result importProduct(Caller by, byte[] json) {
        if (!by.has(Role.PROGRAM_MANAGER)) {
            throw new RefusedException(new Refusal("ROLE_REQUIRED", Map.of("roles", Role.PROGRAM_MANAGER.name())));
        }
        var feed = FeedReader.read(json);
        store.lock();
        var before = store.product(feed.code());
        var deployment = before == null ? deployment(feed) : before.deployment();
        var delta = Delta.of(before, feed, deployment, store.grouping(feed.code()), true);
        writer.write(List.of(delta), by.account());
        var result = delta.result();
        audit.record(
                by.account(),
                "LIFECYCLE_IMPORTED",
                result.product(),
                "created=" + result.created() + " changed=" + result.changed() + " unchanged=" + result.unchanged());
        return result;
    }

    /** A product the default catalogue does not know: the feed's category tells what runs elsewhere. */
    private static Deployment deployment(Feed feed) {
        return "service".equals(feed.category()) ? Deployment.CLOUD : Deployment.ON_PREMISES;
    }
}
