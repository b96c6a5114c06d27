package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.partnersupport.entitlement.api.payment.PaymentGateway;
import org.partnersupport.membership.kernel.Settings;

/** The payment gateways there are, and the one that new orders go to. */
@ApplicationScoped
class Gateways {
    private final Iterable<PaymentGateway> all;
    private final Settings settings;

    /** For the container's client proxy only. */
    Gateways() {
        this(List.of(), new Settings(key -> Optional.empty()));
    }

    @Inject
    Gateways(@Any Instance<PaymentGateway> all, Settings settings) {
        this((Iterable<PaymentGateway>) all, settings);
    }

    Gateways(Iterable<PaymentGateway> all, Settings settings) {
        this.all = all;
        this.settings = settings;
    }

    /** Empty when the installation sells nothing online, or names a gateway that is not there. */
    Optional<PaymentGateway> chosen() {
        return settings.paymentGateway().flatMap(this::named);
    }

    Optional<PaymentGateway> named(String code) {
        for (var gateway : all) {
            if (gateway.code().equals(code)) {
                return Optional.of(gateway);
            }
        }
        return Optional.empty();
    }
}
