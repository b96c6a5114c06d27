package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdPairTest {
    @Test
    @DisplayName("AC-6, TC-037: of 10,000 pairs every one has its form, none comes twice, and every character is used")
    void tenThousandPairs() {
        var random = new SecureRandom();
        var pairs = Stream.generate(() -> IdPair.random(random)).limit(10_000).toList();
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.accessId()).matches("[0-9]{12}");
            assertThat(pair.contractId()).matches("[0-9A-HJKMNP-TV-Z]{28}");
        });
        assertThat(pairs.stream().map(IdPair::accessId)).doesNotHaveDuplicates();
        assertThat(pairs.stream().map(IdPair::contractId)).doesNotHaveDuplicates();
        for (int i = 0; i < 28; i++) {
            var position = i;
            assertThat(pairs.stream()
                            .map(pair -> pair.contractId().charAt(position))
                            .collect(Collectors.toSet()))
                    .as("characters at position %d", i)
                    .hasSize(32);
        }
        assertThat(IntStream.range(0, 12))
                .allSatisfy(position -> assertThat(pairs.stream()
                                .map(pair -> pair.accessId().charAt(position))
                                .distinct())
                        .hasSize(10));
    }
}
