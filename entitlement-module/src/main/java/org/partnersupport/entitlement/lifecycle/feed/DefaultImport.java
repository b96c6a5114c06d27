package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.lifecycle.feed.DefaultFiles.ProductFile;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Takes in what differs from the default catalogue taken in before, all or nothing. A product that was corrected through
 * the API keeps its dates and gets only a newer grouping.
 */
@UseCase
class DefaultImport {
    @Inject
    CatalogueStore store;

    @Inject
    CatalogueWriter writer;

    /** @return how many products were looked into */
    int take(DefaultFiles files) {
        var checksums = files.checksums();
        if (store.checksums().equals(checksums)) {
            return 0;
        }
        store.lock();
        var taken = store.checksums();
        var differing = files.products().values().stream()
                .filter(file -> !file.checksum().equals(taken.get(file.code())))
                .toList();
        if (differing.isEmpty()) {
            return 0;
        }
        writer.replaceGrouping(files.grouping());
        var known = store.all();
        writer.write(
                differing.stream()
                        .map(file -> delta(known.get(file.code()), file))
                        .toList(),
                null);
        writer.remember(checksums);
        return differing.size();
    }

    private static Delta delta(@Nullable Catalogued before, ProductFile file) {
        if (before != null && before.corrected()) {
            return Delta.regrouped(before, file.deployment(), file.grouping());
        }
        try {
            return Delta.of(before, FeedReader.read(file.json()), file.deployment(), file.grouping(), false);
        } catch (RefusedException broken) {
            throw new IllegalStateException(
                    "The default catalogue's " + file.code() + ".json is broken: "
                            + broken.refusal().facts(),
                    broken);
        }
    }
}
