package org.partnersupport.support.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.Assertions;
import org.partnersupport.membership.kernel.RefusedException;

/** Expectations about refusals. */
public final class Refused {
    private Refused() {}

    /** The act is refused, for this leading reason. */
    public static void with(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                Assertions.assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
