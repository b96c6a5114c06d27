package org.partnersupport.web.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.postgresql.ds.PGSimpleDataSource;

/** The server under test: its archive, its database, and people to sign in as. */
record Server(URI portal, DataSource database) {
    /** The very archive that is delivered. */
    static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/partner-support.war"));
    }

    /** The one with the embedded database in the directory that the build names. */
    static Server demonstration(URI portal) {
        try {
            var data = Path.of(System.getenv("PARTNER_SUPPORT_DATA"));
            var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .get(3);
            var database = new PGSimpleDataSource();
            database.setUrl("jdbc:postgresql://127.0.0.1:" + port.strip() + "/postgres");
            database.setUser("partner_support");
            database.setPassword(
                    Files.readString(data.resolve("postgresql.password")).strip());
            return new Server(portal, database);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Api nobody() {
        return new Api(portal, "");
    }

    /** A demonstration account, signed in with its password. */
    Api signedIn(String username) {
        var credentials = "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(username, System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"));
        return nobody().as(nobody().post("tokens", credentials).at("/token"));
    }

    /** An organisation of this test's own. */
    Organisation organisation(String tier) {
        return Organisation.with(this, tier);
    }
}
