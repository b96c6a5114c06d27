package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing can be called that the matrix does not speak of. */
class AuthorisationMatrixTest {
    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    @DisplayName("TC-023: every route of the API has its row in the authorisation matrix, and no row is of another")
    void routes() {
        assertThat(rows(true)).isEqualTo(Documented.routes());
    }

    @Test
    @DisplayName("TC-023: every page and servlet has its row in the authorisation matrix, and no row is of another")
    void pages() {
        var there = Stream.concat(views(), servlets()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows(false)).isEqualTo(there);
    }

    @Test
    @DisplayName("TC-023: no two rows of the authorisation matrix are of the same call")
    void once() {
        assertThat(Matrix.rows().stream().map(row -> row.method() + " " + row.path()))
                .doesNotHaveDuplicates();
    }

    private static Set<String> rows(boolean api) {
        return Matrix.rows().stream()
                .filter(row -> row.api() == api)
                .map(row -> api ? row.route() : row.template())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> views() {
        try (var files = Files.walk(PAGES)) {
            return files
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF/"))
                    .map(file -> file.replaceFirst("\\.xhtml$", ""))
                    .toList()
                    .stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> servlets() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.partnersupport").stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .flatMap(type -> Stream.of(
                                type.getAnnotationOfType(WebServlet.class).urlPatterns()))
                        .map(pattern -> pattern.isEmpty() ? "/" : pattern);
    }
}
