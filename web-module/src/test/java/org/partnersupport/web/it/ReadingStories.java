package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** What is only looked at. */
interface ReadingStories extends OnAServer {
    String ROWS = """
            SELECT table_schema || '.' || table_name,
                query_to_xml(format('SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM %I.%I t',
                    table_schema, table_name), true, false, '')::text
            FROM information_schema.tables
            WHERE table_schema IN ('membership', 'entitlement', 'support') AND table_type = 'BASE TABLE'""";

    /** That something was handed out, or denied, may be written down, sealed and counted. */
    Set<String> WRITTEN_ABOUT = Set.of("membership.audit", "membership.audit_seal", "membership.attempt");

    @Test
    @DisplayName(
            "TC-062: who only reads changes no row but of the audit: not by any call of the API and not by any page")
    default void reading_changes_nothing() throws Exception {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var admin = organisation.token(caller);
        organisation.activatedAndLinked(admin);
        var portal = organisation.browser(caller);
        var number = admin.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                .at("/number");
        var contract = admin.get("contracts").at("/0/id");
        var line = admin.get("contracts").at("/0/lines/0/id");
        var named = Map.of("{number}", number, "{contract}", contract, "{line}", line, "{product}", "windows-server");
        var query = "?number=" + number + "&contract=" + contract + "&line=" + line
                + "&product=windows-server&release=2025&code=azure&workload=azure&tier=ACTION_PACK";
        var before = rows();

        for (var path : Documented.reads()) {
            var filled = named.entrySet().stream()
                    .reduce(path, (text, one) -> text.replace(one.getKey(), one.getValue()), String::concat);
            assertThat(admin.get(filled.replaceAll("\\{[a-z]+}", "x") + query).status())
                    .as(path)
                    .isLessThan(500);
        }
        for (var page : pages()) {
            assertThat(portal.get(page + query).status()).as(page).isLessThan(500);
        }

        assertThat(rows()).isEqualTo(before);
    }

    private static List<String> pages() throws IOException {
        var root = Path.of("src/main/webapp");
        try (var files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF"))
                    .map(page -> page.replace(".xhtml", ""))
                    .toList();
        }
    }

    private Map<String, String> rows() throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = server().database().getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery(ROWS)) {
            while (tables.next()) {
                rows.put(tables.getString(1), tables.getString(2));
            }
        }
        rows.keySet().removeAll(WRITTEN_ABOUT);
        return rows;
    }
}
