package org.partnersupport.entitlement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    private static final String TEXT = "Microsoft SQL Server mssqlserver";

    @Test
    void every_word_must_be_there_in_any_order() {
        assertThat(SearchWords.of("server sql").allIn(TEXT)).isTrue();
        assertThat(SearchWords.of("server exchange").allIn(TEXT)).isFalse();
    }

    @Test
    void full_width_letters_case_and_the_ideographic_space_do_not_matter() {
        assertThat(SearchWords.of("　ＳＱＬ　ｓｅｒｖｅｒ ").allIn(TEXT)).isTrue();
        assertThat(SearchWords.of("MSSQL").allIn(TEXT)).isTrue();
    }

    @Test
    void nothing_typed_finds_everything() {
        assertThat(SearchWords.of(null).allIn(TEXT)).isTrue();
        assertThat(SearchWords.of(" 　\t").allIn(TEXT)).isTrue();
    }

    @Test
    void wildcards_are_plain_characters() {
        assertThat(SearchWords.of("%").allIn(TEXT)).isFalse();
        assertThat(SearchWords.of("_").allIn(TEXT)).isFalse();
    }
}
