package org.partnersupport.web.rest.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.RestApi;

class ScopeFilterTest {
    @Test
    @DisplayName("a resource that changes something says which scope that needs, or it is open to no personal token")
    void everyResource() {
        var resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(RestApi.class.getPackageName());

        assertThat(resources.stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(ScopeFilterTest::changes)
                        .filter(type -> !type.isAnnotationPresent(Needs.class))
                        .map(Class::getSimpleName))
                .as("without @Needs; these two are called without a token")
                .containsExactlyInAnyOrder("TokensResource", "PaymentCallbacksResource");
    }

    @Test
    @DisplayName("reading needs READ; what says nothing needs what no personal token has")
    void needed() {
        assertThat(ScopeFilter.needed("GET", ForRequests.class)).isEqualTo(Scope.READ);
        assertThat(ScopeFilter.needed("HEAD", Object.class)).isEqualTo(Scope.READ);
        assertThat(ScopeFilter.needed("POST", ForRequests.class)).isEqualTo(Scope.REQUESTS);
        assertThat(ScopeFilter.needed("POST", Object.class)).isEqualTo(Scope.ACCOUNT);
        assertThat(Scope.forPersonalTokens()).doesNotContain(Scope.ACCOUNT);
    }

    private static boolean changes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).anyMatch(ScopeFilterTest::changes);
    }

    private static boolean changes(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && !verb.value().equals("GET"));
    }

    @Needs(Scope.REQUESTS)
    private static final class ForRequests {}
}
