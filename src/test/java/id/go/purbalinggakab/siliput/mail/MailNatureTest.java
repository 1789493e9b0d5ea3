package id.go.purbalinggakab.siliput.mail;

import static id.go.purbalinggakab.siliput.mail.SampleMail.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailNatureTest {

    @ParameterizedTest
    @CsvSource({
        "bounce.eml, BOUNCE",
        "out-of-office.eml, AUTOMATIC",
        "newsletter.eml, BULK",
        "loop.eml, OWN_LOOP",
        "nested.eml, PERSONAL"
    })
    void tellsRealMailsApart(String file, MailNature nature) {
        assertThat(read(SampleMail.file(file)).nature()).isEqualTo(nature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: no | PERSONAL",
                "auto-submitted: auto-generated; x=y | SUSPECT",
                "X-Autoreply: yes | AUTOMATIC",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply | SUSPECT",
                "X-Auto-Response-Suppress: None | PERSONAL",
                "Precedence: auto_reply | AUTOMATIC",
                "Precedence: bulk | BULK",
                "List-Unsubscribe: <mailto:x@y> | BULK",
                "Auto-Submitted: auto-replied (vacation) | AUTOMATIC",
                "Subject: Out of Office | SUSPECT",
                "Subject: Automatic reply: Aduan | SUSPECT",
                "Auto-Submitted: auto-generated~Subject: Automatic reply: Aduan | AUTOMATIC",
                "Subject: Balasan otomatis tidak menjawab aduan saya | PERSONAL",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=B | AUTOMATIC",
                "Content-Type: multipart/report; report-type=\"delivery-status\"; boundary=B | BOUNCE",
                "X-Failed-Recipients: warga@x.example | BOUNCE",
                "Return-Path: <> | SUSPECT",
                "From: <> | SUSPECT",
                "From: Kepala Pos <postmaster@x.example> | SUSPECT",
                "From: Mail Delivery System <MAILER-DAEMON@x.example> | BOUNCE",
                "From: Dinkominfo <ADUAN@purbalinggakab.example> | PERSONAL",
                "X-Siliput: 1 | OWN_LOOP"
            })
    void tellsPeopleFromMachines(String header, MailNature nature) {
        var from = header.startsWith("From") ? "" : "From: budi@warga.example\n";
        assertThat(read(from + header.replace("~", "\n") + "\n\nisi\n").nature())
                .isEqualTo(nature);
    }
}
