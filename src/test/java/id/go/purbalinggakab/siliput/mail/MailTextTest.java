package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "satu \\ndua|satu dua|false",
                "sa \\ntu|satu|true",
                "satu  \\ndua|satu dua|true",
                "satu\\ndua|satu\\ndua|false",
                "> kutip \\n> lanjut\\nbalas|> kutip lanjut\\nbalas|false",
                "> kutip \\nbalas|> kutip \\nbalas|false",
                "isi \\n-- \\nBudi|isi \\n-- \\nBudi|false",
                " From dulu|From dulu|false"
            })
    void putsSoftlyBrokenLinesTogether(String broken, String whole, boolean deleteSpace) {
        assertThat(MailText.unflowed(broken.replace("\\n", "\n"), deleteSpace)).isEqualTo(whole.replace("\\n", "\n"));
    }
}
