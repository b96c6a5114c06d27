package org.partnersupport.membership.activation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.event.BenefitsActivated;

class AnnouncementTest {
    @Test
    @DisplayName("AC-6: when nobody would issue the contract, activation fails instead of succeeding silently")
    void nobodyListens() {
        var announcement = new Announcement();
        announcement.beans = (BeanManager) Proxy.newProxyInstance(
                BeanManager.class.getClassLoader(), new Class<?>[] {BeanManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("resolveObserverMethods")) {
                        return Set.of();
                    }
                    throw new AssertionError("fired although nobody listens");
                });
        var event = new BenefitsActivated(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ACTION_PACK",
                Competency.NONE,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2027, 11, 22),
                UUID.randomUUID(),
                Instant.EPOCH);

        assertThatThrownBy(() -> announcement.tell(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody issues contracts");
    }
}
