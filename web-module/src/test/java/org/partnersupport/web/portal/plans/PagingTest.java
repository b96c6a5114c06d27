package org.partnersupport.web.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "two", "99999999999999999999", "1e3", " 2"})
    void whateverAnAddressSaysItLeadsToAPage(String page) {
        assertThat(Paging.number(page)).isZero();
    }

    @Test
    void addressesCountFromOne() {
        assertThat(Paging.number("3")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0,45,1,20,false,true", "1,45,21,40,true,true", "2,45,41,45,true,false", "0,0,0,0,false,false"})
    void tellsWhichRowsItShowsAndWhatLiesBeside(
            int page, long total, long first, long last, boolean previous, boolean next) {
        var paging = new Paging(page, 20, total);

        assertThat(paging.first()).isEqualTo(first);
        assertThat(paging.last()).isEqualTo(last);
        assertThat(paging.hasPrevious()).isEqualTo(previous);
        assertThat(paging.hasNext()).isEqualTo(next);
    }
}
