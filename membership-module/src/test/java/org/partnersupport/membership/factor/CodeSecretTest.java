package org.partnersupport.membership.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeSecretTest {
    /** The secret of the examples of both RFCs: twenty ASCII digits. */
    private static final CodeSecret EXAMPLE =
            CodeSecret.of(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    @DisplayName("codes are those of RFC 6238, appendix B, in the six digits that apps show")
    void examples(long second, String code) {
        assertThat(EXAMPLE.periodOf(code, Instant.ofEpochSecond(second)))
                .hasValue(CodeSecret.period(Instant.ofEpochSecond(second)));
    }

    @Test
    @DisplayName("RFC 4648: letters and digits of the standard")
    void base32() {
        assertThat(EXAMPLE.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.encoded("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.encoded("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encoded("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encoded(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "at any time a code is good for its period and the two beside it, and no code of another period is taken for it")
    void periods(long seed) {
        var random = new Random(seed);
        var secret = CodeSecret.fresh();
        var now = Instant.ofEpochSecond(random.nextLong(4_102_444_800L));
        var periods = random.nextInt(21) - 10;
        var period = CodeSecret.period(now) + periods;
        if (Math.abs(periods) <= 1) {
            assertThat(secret.periodOf(secret.code(period), now)).isPresent();
        } else {
            assertThat(secret.periodOf(secret.code(period), now).orElse(0)).isNotEqualTo(period);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    @DisplayName("what is no code is none, and no two secrets are alike")
    void others() {
        var now = Instant.ofEpochSecond(59);
        for (var text : new String[] {"", "28708", "2870820", "287082 ", "abcdef", "\u0000", "x".repeat(100_000)}) {
            assertThat(EXAMPLE.periodOf(text, now)).isEmpty();
        }
        var secret = CodeSecret.fresh();
        assertThat(secret.base32())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(CodeSecret.fresh().base32());
        assertThat(CodeSecret.of(secret.hexadecimal()).base32()).isEqualTo(secret.base32());
    }

    @Test
    @DisplayName("the address names portal and account, whatever is in a name")
    void address() {
        assertThat(EXAMPLE.address("Partner Support", "花子 &?#@aoba.example"))
                .isEqualTo("otpauth://totp/Partner%20Support:%E8%8A%B1%E5%AD%90%20%26%3F%23%40aoba.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Partner%20Support");
    }

    @Test
    @DisplayName("a recovery code is taken however it is typed")
    void recovery() {
        var codes = RecoveryCodes.fresh();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}"));
        assertThat(RecoveryCodes.plain("abcd-efgh-2345")).hasValue("ABCDEFGH2345");
        assertThat(RecoveryCodes.plain(" ＡＢＣＤ efgh‐２３４５\u3000")).hasValue("ABCDEFGH2345");
        assertThat(RecoveryCodes.plain("abcd-efgh-234")).isEmpty();
        assertThat(RecoveryCodes.plain("abcd-efgh-1890")).isEmpty();
        assertThat(RecoveryCodes.folded("123 456")).isEqualTo("123456");
        assertThat(RecoveryCodes.folded("１２３４５６")).isEqualTo("123456");
    }
}
