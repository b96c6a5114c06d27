package org.partnersupport.entitlement.lifecycle.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;

/**
 * The default catalogue as it lies in this jar, unread but for its lists.
 *
 * @param grouping of all products, newest first within each
 */
record DefaultFiles(Map<String, ProductFile> products, List<Grouping.Row> grouping) {
    private static final String FOLDER = "/catalogue/lifecycle/";

    /** @param checksum of all that decides what the catalogue says of the product */
    record ProductFile(String code, Deployment deployment, Grouping grouping, String checksum) {
        byte[] json() {
            return bytes(code + ".json");
        }
    }

    static DefaultFiles read() {
        var grouping =
                csv("version-groups.csv").stream().map(DefaultFiles::grouping).toList();
        var products = new LinkedHashMap<String, ProductFile>();
        for (var row : csv("index.csv")) {
            var code = row.getField("product");
            var own = grouping.stream()
                    .filter(group -> group.product().equals(code))
                    .toList();
            var deployment = deployment(row.getField("deployment"));
            var checksum = checksum(bytes(code + ".json"), deployment + " " + own);
            products.put(code, new ProductFile(code, deployment, new Grouping(own), checksum));
        }
        return new DefaultFiles(products, grouping);
    }

    Map<String, String> checksums() {
        var checksums = new LinkedHashMap<String, String>();
        products.values().forEach(product -> checksums.put(product.code(), product.checksum()));
        return checksums;
    }

    /** A device stands on the partner's premises, too. */
    private static Deployment deployment(String listed) {
        return switch (listed) {
            case "ON_PREM", "DEVICE" -> Deployment.ON_PREMISES;
            case "CLOUD" -> Deployment.CLOUD;
            default -> throw new IllegalStateException("index.csv, deployment: " + listed);
        };
    }

    private static Grouping.Row grouping(NamedCsvRecord row) {
        return new Grouping.Row(
                row.getField("product"),
                row.getField("release"),
                row.getField("stream"),
                row.getField("version"),
                Policy.valueOf(row.getField("policy")),
                Optional.of(row.getField("version_mainstream_end"))
                        .filter(date -> !date.isEmpty())
                        .orElse(null));
    }

    private static List<NamedCsvRecord> csv(String name) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new String(bytes(name), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(String name) {
        try (var file = DefaultFiles.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The default catalogue lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checksum(byte[] json, String rest) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json);
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
