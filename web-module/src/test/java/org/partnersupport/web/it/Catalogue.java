package org.partnersupport.web.it;

/** A small catalogue file of a product that nothing else uses. */
final class Catalogue {
    private Catalogue() {}

    static String file(String product) {
        return """
                {"schema_version": "1.2.1",
                 "generated_at": "2026-08-22T08:52:34+00:00",
                 "last_modified": "2026-07-03T00:09:22+00:00",
                 "result": {
                  "name": "%s", "aliases": [], "label": "Test product", "category": "app", "tags": ["app"],
                  "versionCommand": null, "identifiers": [],
                  "labels": {"eoas": null, "discontinued": null, "eol": "Support", "eoes": null},
                  "links": {"icon": null, "html": "https://product.example/", "releasePolicy": null},
                  "releases": [
                   {"name": "1", "codename": null, "label": "1", "releaseDate": "2026-01-31", "isLts": false,
                    "ltsFrom": null, "isEol": false, "eolFrom": "2028-06-30", "isMaintained": true, "latest": null,
                    "custom": null}]}}
                """.formatted(product);
    }
}
