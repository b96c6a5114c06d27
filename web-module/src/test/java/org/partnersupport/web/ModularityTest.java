package org.partnersupport.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Date;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.StartupTask;
import org.partnersupport.membership.kernel.UseCase;

/** The arrows of the architecture. Maven keeps them between jars; this keeps them between packages. */
@DisplayName("The modules")
class ModularityTest {
    private static final String ROOT = "org.partnersupport.";
    private static final String KERNEL = ROOT + "membership.kernel";
    private static final String[] DOMAIN = {ROOT + "membership..", ROOT + "entitlement..", ROOT + "support.."};

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("org/partnersupport/testing/"))
            .importPackages("org.partnersupport");

    @ParameterizedTest(name = "{0} knows nothing of {1}")
    @CsvSource({
        "membership, entitlement",
        "membership, support",
        "membership, web",
        "entitlement, support",
        "entitlement, web",
        "support, web"
    })
    @DisplayName("arrows run web → support → entitlement → membership and never back")
    void arrows(String upstream, String downstream) {
        noClasses()
                .that(resideInAPackage(ROOT + upstream + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + downstream + ".."))
                .because("what others build on must not change with them")
                .check(APPLICATION);
    }

    @ParameterizedTest(name = "{0} shows its face only")
    @ValueSource(strings = {"membership", "entitlement", "support"})
    @DisplayName("others use a module's api alone, and the kernel")
    void faces(String module) {
        var own = resideInAPackage(ROOT + module + "..");
        var inside = own.and(not(resideInAnyPackage(ROOT + module + ".api..", KERNEL)));
        noClasses()
                .that(not(own))
                .should()
                .dependOnClassesThat(inside)
                .because("everything behind the api may change without asking")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("the domain knows neither pages nor HTTP")
    void domainIsNoWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.el..",
                        "org.primefaces..",
                        "org.omnifaces..")
                .because("the same rules serve the portal, the REST API and whatever comes next")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("nothing is tied to one server or persistence provider")
    void noVendor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fish.payara..", "org.glassfish..", "org.eclipse.persistence..", "org.hibernate..", "com.sun..")
                .because("the EAR runs on any Jakarta EE 10 server")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("time comes in from the injected clock")
    void noHiddenClock() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .and()
                .doNotBelongToAnyOf(CivilTime.class) // it makes the clock that everybody injects
                .should()
                .callCodeUnitWhere(target(describe("reads the computer's clock", ModularityTest::readsTheClock)))
                .because("a rule that looks at the clock itself cannot be tested on another day")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("entities stay in their module")
    void entitiesStayHome() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "web..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .because("a page or a JSON body that shows a row shows every column that is added to it")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("the kernel stands on its own")
    void kernelDependsOnNothing() {
        noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat(resideInAPackage("org.partnersupport..").and(not(resideInAPackage(KERNEL))))
                .because("everybody depends on it")
                .check(APPLICATION);
    }

    @Test
    @DisplayName("the kernel is small: twelve types")
    void kernelIsSmall() {
        assertThat(APPLICATION.stream()
                        .filter(type -> type.getPackageName().equals(KERNEL) && type.isTopLevelClass())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .as("what every module shares; a thirteenth belongs to a module")
                .hasSizeLessThanOrEqualTo(12)
                .contains("UseCase");
    }

    @Test
    @DisplayName("database access is injected into application-scoped beans alone")
    void noScopedEntityManagers() {
        fields().that()
                .haveRawType(EntityManager.class)
                .or()
                .haveRawType(DataSource.class)
                .should()
                .beDeclaredInClassesThat(applicationScoped())
                .because("in request-scoped ones the same request costs two to six times the CPU")
                .check(APPLICATION);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"membership", "entitlement", "support", "web"})
    @DisplayName("the packages of a module do not go round in circles")
    void noCycles(String module) {
        slices().matching(ROOT + module + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one")
                .check(APPLICATION);
    }

    private static boolean readsTheClock(CodeUnitCallTarget called) {
        var parameters = called.getRawParameterTypes();
        var type = called.getOwner();
        if (type.isEquivalentTo(Date.class)) {
            return called.getName().equals("<init>") && parameters.isEmpty();
        }
        if (type.isEquivalentTo(System.class)) {
            return called.getName().equals("currentTimeMillis");
        }
        if (type.isEquivalentTo(Clock.class)) {
            return called.getName().startsWith("system");
        }
        return type.getPackageName().equals("java.time")
                && called.getName().equals("now")
                && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaClass> applicationScoped() {
        return describe(
                "application-scoped",
                type -> type.isAnnotatedWith(ApplicationScoped.class)
                        || type.isAnnotatedWith(UseCase.class)
                        || type.isAssignableTo(StartupTask.class));
    }
}
