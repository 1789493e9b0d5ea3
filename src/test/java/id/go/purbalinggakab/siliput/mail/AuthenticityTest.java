package id.go.purbalinggakab.siliput.mail;

import static id.go.purbalinggakab.siliput.mail.SampleMail.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.MovableClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticityTest {

    private static final String OURS = SampleMail.AUTHSERV_ID;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OURS; dmarc=pass header.from=warga.example | PROVED",
                "OURS 1; spf=none; DMARC = Pass (p=none) header.from=warga.example | PROVED",
                "OURS; dkim=pass header.d=warga.example header.s=x | PROVED",
                "OURS; dkim=pass header.i=@warga.example | PROVED",
                "OURS; spf=pass smtp.mailfrom=budi@warga.example | PROVED",
                "OURS; dkim=pass header.d=lain.example; spf=pass smtp.mailfrom=budi@lain.example | UNPROVED",
                "OURS; spf=pass smtp.mailfrom=warga.example@lain.example | UNPROVED",
                "OURS; dmarc=none; spf=softfail smtp.mailfrom=warga.example | UNPROVED",
                "OURS; none | UNPROVED",
                "mx.lain.example; dmarc=pass | UNPROVED",
                "OURS.lain.example; dmarc=pass | UNPROVED",
                "OURS (dmarc=pass); spf=none | UNPROVED",
                "mx.lain.example; dmarc=fail (p=reject) | REFUTED",
                "OURS; dmarc=fail header.from=warga.example | REFUTED"
            })
    void praiseCountsFromOurServerBlameFromAnybody(String results, Authenticity authenticity) {
        assertThat(read(mail("Authentication-Results: " + results.replace("OURS", OURS) + "\n"))
                        .authenticity())
                .isEqualTo(authenticity);
    }

    @Test
    void theTopmostWordOfOurServerCountsAndSeveralOfItsChecksMayStandApart() {
        var none = "Authentication-Results: %s; dmarc=none\n".formatted(OURS);
        var pass = "Authentication-Results: %s; dmarc=pass\n".formatted(OURS);
        var spf = "Authentication-Results: %s; spf=none\n".formatted(OURS);
        assertThat(read(mail(none + pass)).authenticity()).isEqualTo(Authenticity.UNPROVED);
        assertThat(read(mail(spf + pass)).authenticity()).isEqualTo(Authenticity.PROVED);
        assertThat(read(mail("")).authenticity()).isEqualTo(Authenticity.UNPROVED);
    }

    @Test
    void withoutAServerThatChecksOnlyBlameIsKnown() {
        var parser = new MailParser(50, Set.of(), "", new MovableClock());
        var pass = SampleMail.crlf(mail("Authentication-Results: %s; dmarc=pass\n".formatted(OURS)));
        var fail = SampleMail.crlf(mail("Authentication-Results: %s; dmarc=fail\n".formatted(OURS)));
        assertThat(parser.parse(RawMail.whole(pass, null)).authenticity()).isEqualTo(Authenticity.UNCHECKED);
        assertThat(parser.parse(RawMail.whole(fail, null)).authenticity()).isEqualTo(Authenticity.REFUTED);
    }

    private static String mail(String headers) {
        return headers + SampleMail.PLAIN;
    }
}
