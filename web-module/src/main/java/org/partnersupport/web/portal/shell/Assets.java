package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What this build is: its version, and a mark of style sheet and script that changes whenever they do. */
@Named
@ApplicationScoped
public class Assets {
    @Inject
    ServletContext context;

    private @Nullable String mark;

    /** Part of the addresses of style sheet and script, so that a browser never keeps old ones. */
    public String getMark() {
        var known = mark;
        if (known == null) {
            var sum = new CRC32();
            sum.update(bytes("/resources/assets/portal.css"));
            sum.update(bytes("/resources/assets/portal.js"));
            known = Long.toHexString(sum.getValue());
            mark = known;
        }
        return known;
    }

    /** The version of the build, from the archive's manifest; empty where there is none. */
    public String version() {
        try (var manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            var version = manifest == null
                    ? null
                    : new Manifest(manifest).getMainAttributes().getValue("Implementation-Version");
            return Objects.requireNonNullElse(version, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] bytes(String path) {
        try (var resource = context.getResourceAsStream(path)) {
            return Objects.requireNonNull(resource, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
