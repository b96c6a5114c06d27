package org.partnersupport.web.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Product;

class ProductChoiceTest {
    private static final Product SERVER =
            new Product("windows-server", "Microsoft Windows Server", Deployment.ON_PREMISES);
    private static final Product CORE =
            new Product("windows-server-core", "Microsoft Windows Server Core", Deployment.ON_PREMISES);

    @ParameterizedTest
    @ValueSource(
            strings = {"Microsoft Windows Server", " microsoft windows server ", "ｗｉｎｄｏｗｓ－ｓｅｒｖｅｒ", "windows-server"})
    void aFullNameMeansItsProductInAnyWidthAndCaseEvenIfLongerNamesContainIt(String typed) {
        assertThat(ProductChoice.meant(typed, List.of(CORE, SERVER))).contains(SERVER);
    }

    @Test
    void aPartOfANameMeansTheOnlyProductFound() {
        assertThat(ProductChoice.meant("core", List.of(CORE))).contains(CORE);
    }

    @Test
    void aPartOfSeveralNamesMeansNoneOfThem() {
        assertThat(ProductChoice.meant("server", List.of(CORE, SERVER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Windows Server, Windows Server 2022 (LTSC), Windows Server 2022 (LTSC)",
        "Splunk, 9.4, Splunk 9.4",
        "Microsoft SQL Server, 2022, Microsoft SQL Server 2022"
    })
    void productAndReleaseAreSaidTogetherWithoutSayingTheNameTwice(String product, String release, String together) {
        assertThat(CatalogueNames.together(product, release)).isEqualTo(together);
    }
}
