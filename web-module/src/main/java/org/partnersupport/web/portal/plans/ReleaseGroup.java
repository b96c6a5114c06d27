package org.partnersupport.web.portal.plans;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnersupport.entitlement.api.Release;

/**
 * The releases of one version of one product line, as one group of the list (rule LC-1).
 *
 * @param label blank when the product needs no groups
 */
public record ReleaseGroup(String label, List<Release> releases) {
    public ReleaseGroup {
        releases = List.copyOf(releases);
    }

    public boolean named() {
        return !label.isBlank();
    }

    /**
     * Groups by line and version where versions have several service levels, by line alone where each has one, and not at
     * all where there is only one line of such versions.
     *
     * @param releases newest first
     */
    static List<ReleaseGroup> of(List<Release> releases) {
        var lines = releases.stream().map(Release::line).distinct().count();
        var versions =
                releases.stream().map(ReleaseGroup::lineAndVersion).distinct().count();
        if (versions < releases.size()) {
            return by(releases, lines == 1 ? Release::version : ReleaseGroup::lineAndVersion);
        }
        return by(releases, lines == 1 ? any -> "" : Release::line);
    }

    private static String lineAndVersion(Release release) {
        return release.line().equals(release.version()) ? release.line() : release.line() + " · " + release.version();
    }

    private static List<ReleaseGroup> by(List<Release> releases, Function<Release, String> label) {
        return releases.stream()
                .collect(Collectors.groupingBy(label, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new ReleaseGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
