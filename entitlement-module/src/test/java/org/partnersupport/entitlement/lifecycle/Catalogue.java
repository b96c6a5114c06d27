package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import java.util.function.Function;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** The catalogue's queries, made by hand on a test's database. */
public final class Catalogue {
    private final UnitOfWork work;
    private final ProductQuery products = new ProductQuery();
    private final CoverageQuery coverage = new CoverageQuery();

    public Catalogue(TestDatabase database) {
        work = new UnitOfWork(database);
        products.sql = work.sql();
        coverage.sql = products.sql;
        coverage.products = products;
        coverage.settings = TestSettings.defaults();
    }

    public CoverageVerdict judge(String product, String release, LocalDate day) {
        return work.inTransaction(() -> coverage.judge(product, release, day));
    }

    public <T> T ask(Function<Products, T> question) {
        return work.inTransaction(() -> question.apply(products));
    }
}
