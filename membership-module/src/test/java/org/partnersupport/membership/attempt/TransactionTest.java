package org.partnersupport.membership.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.AttemptLimit;

class TransactionTest {
    @Test
    @DisplayName("LK-4: every method of the limit asks the container for a transaction of its own")
    void requiresNew() {
        assertThat(AttemptLimit.class.getMethods())
                .filteredOn(method -> !Modifier.isStatic(method.getModifiers()))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(Arrays.stream(CountedAttempts.class.getDeclaredMethods())
                                .filter(own -> own.getName().equals(method.getName()))
                                .map(own -> own.getAnnotation(Transactional.class))
                                .map(Transactional::value))
                        .containsExactly(TxType.REQUIRES_NEW));
    }
}
