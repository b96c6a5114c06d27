package org.partnersupport.entitlement.lifecycle.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in the shape of the endoflife.date API v1, {@code GET /products/{product}}. Fields the API may add are
 * passed over; those it promises must be there, with the type it promises.
 */
final class FeedReader {
    private static final Pattern PRODUCT_CODE = Pattern.compile("[a-z0-9][a-z0-9:._+-]{0,99}");
    private static final int CODE = 100;
    private static final int LABEL = 300;
    private static final List<String> PROMISED_LISTS = List.of("aliases", "tags", "identifiers");
    private static final List<String> PROMISED_OBJECTS = List.of("labels", "links");

    private FeedReader() {}

    /** @throws org.partnersupport.membership.kernel.RefusedException INVALID_CATALOGUE with the first defect */
    static Feed read(byte[] json) {
        var root = LocatedJson.read(json);
        var schema = root.get("schema_version");
        if (!schema.text(CODE).startsWith("1.")) {
            throw schema.wrong(Defect.UNKNOWN_SCHEMA);
        }
        root.get("generated_at").text(CODE);
        root.get("last_modified").text(CODE);
        return product(root.get("result"));
    }

    private static Feed product(Node product) {
        var code = product.get("name");
        if (!PRODUCT_CODE.matcher(code.text(CODE)).matches()) {
            throw code.wrong(Defect.INVALID_TEXT);
        }
        var label = product.get("label").text(LABEL);
        var category = product.get("category").text(CODE);
        PROMISED_LISTS.forEach(name -> product.get(name).items());
        PROMISED_OBJECTS.forEach(name -> product.get(name).members());
        var releases = product.get("releases");
        if (releases.items().isEmpty()) {
            throw releases.wrong(Defect.NO_RELEASES);
        }
        return new Feed(code.text(CODE), label, category, releases(releases.items()));
    }

    private static List<Feed.Entry> releases(List<Node> nodes) {
        var entries = new ArrayList<Feed.Entry>();
        var codes = new HashSet<String>();
        for (var node : nodes) {
            var entry = release(node);
            if (!codes.add(entry.code())) {
                throw node.get("name").wrong(Defect.DUPLICATE_RELEASE);
            }
            entries.add(entry);
        }
        return entries;
    }

    private static Feed.Entry release(Node release) {
        var code = release.get("name").text(CODE);
        var codename = release.get("codename");
        if (!codename.isNull()) {
            codename.text(LABEL);
        }
        var label = release.get("label").text(LABEL);
        var releasedOn = release.get("releaseDate").date();
        release.get("isLts").flag();
        release.get("ltsFrom").dateOrNull();
        var hasActive = release.has("isEoas") || release.has("eoasFrom");
        var activeOver = hasActive ? release.get("isEoas").flag() : null;
        var activeEnd = hasActive ? end(release.get("eoasFrom"), releasedOn) : null;
        var supportOver = release.get("isEol").flag();
        var supportEnd = end(release.get("eolFrom"), releasedOn);
        release.get("isMaintained").flag();
        var latest = release.get("latest");
        if (!latest.isNull()) {
            latest.members();
        }
        return new Feed.Entry(
                code,
                label,
                releasedOn,
                activeEnd == null ? activeOver : Boolean.FALSE,
                activeEnd,
                supportEnd == null && supportOver,
                supportEnd);
    }

    private static @Nullable LocalDate end(Node node, LocalDate start) {
        var end = node.dateOrNull();
        if (end != null && end.isBefore(start)) {
            throw node.wrong(Defect.END_BEFORE_START);
        }
        return end;
    }
}
