package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers send back; only a failure for good of a message of ours is a bounce. */
class DeliveryReportTest {

    static String report(String action, String status, String returned) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.media.example
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=B

                --B
                Content-Type: text/plain

                Maaf.
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.media.example

                Final-Recipient: rfc822; w1@media.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 No such user

                --B
                %s
                --B--
                """
                .formatted(action, status, returned);
    }

    private static final String WHOLE =
            "Content-Type: message/rfc822\n\nMessage-ID: <rilis-1@kantor.example>\nSubject: Rilis\n\nIsi\n";
    private static final String HEADERS =
            "Content-Type: text/rfc822-headers\n\nSubject: Rilis\nMessage-Id: <rilis-1@kantor.example>\n";

    @ParameterizedTest
    @CsvSource({"5.1.1, true", "5.2.1, true", "5.7.1, false", "5.2.2, false", "'5.1.10 (bad address)', true"})
    void aFailureForGoodNamesOurMessageAndWhetherTheAddressIsWrong(String status, boolean noSuchAddress) {
        for (var returned : List.of(WHOLE, HEADERS)) {
            assertThat(DeliveryReport.of(SampleMail.read(report("failed", status, returned))))
                    .hasValueSatisfying(bounce -> {
                        assertThat(bounce.messageId()).isEqualTo("<rilis-1@kantor.example>");
                        assertThat(bounce.noSuchAddress()).isEqualTo(noSuchAddress);
                    });
        }
    }

    /** Postfix after five days: the address may be right, and nobody got the mail. */
    @Test
    void aRelayThatGaveUpTryingHasNotDelivered() {
        assertThat(DeliveryReport.of(SampleMail.read(report("failed", "4.4.1", WHOLE))))
                .hasValueSatisfying(bounce -> {
                    assertThat(bounce.status()).isEqualTo("4.4.1");
                    assertThat(bounce.noSuchAddress()).isFalse();
                });
    }

    /** Parts within the first part, a folded Message-ID, a copy with letters of its own (RFC 6533). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: message/rfc822\n\nMessage-ID:\n <rilis-1@kantor.example>\nSubject: Rilis\n\nIsi\n",
                "Content-Type: message/global-headers\n\nMessage-ID: <rilis-1@kantor.example>\n"
            })
    void whatServersReallyWriteIsUnderstood(String returned) {
        var gmail = report("failed", "5.1.1", returned)
                .replaceFirst(
                        "Content-Type: text/plain\n\nMaaf.",
                        "Content-Type: multipart/related; boundary=C\n\n--C\nContent-Type: text/html\n\nMaaf.\n--C--");
        assertThat(DeliveryReport.of(SampleMail.read(gmail)))
                .hasValueSatisfying(bounce -> assertThat(bounce.messageId()).isEqualTo("<rilis-1@kantor.example>"));
    }

    @Test
    void delaysReceiptsAndWhatIsNoReportAreNone() {
        assertThat(DeliveryReport.of(SampleMail.read(report("delayed", "4.4.1", WHOLE))))
                .isEmpty();
        assertThat(DeliveryReport.of(SampleMail.read(report("delivered", "2.0.0", WHOLE))))
                .isEmpty();
        assertThat(DeliveryReport.of(SampleMail.read(report("failed", "5.1.1", "\n\ntanpa salinan"))))
                .isEmpty();
        assertThat(DeliveryReport.of(SampleMail.read(SampleMail.file("bounce.eml"))))
                .as("a copy without id")
                .isEmpty();
        assertThat(DeliveryReport.of(SampleMail.read(SampleMail.PLAIN))).isEmpty();
        assertThat(DeliveryReport.of(
                        SampleMail.read(report("failed", "5.1.1", WHOLE).substring(0, 300))))
                .isEmpty();
    }

    @Test
    void theReaderGetsTheMailFirstAndTheSenderTheBounce() {
        var seen = new ArrayList<String>();
        var reader = new WithBounces(
                mail -> seen.add(mail.subject()), List.of(bounce -> seen.add(bounce.messageId() + bounce.status())));
        reader.accept(SampleMail.read(report("failed", "5.1.1", WHOLE)));
        reader.accept(SampleMail.read(SampleMail.PLAIN));
        assertThat(seen)
                .containsExactly("Undelivered Mail Returned to Sender", "<rilis-1@kantor.example>5.1.1", "Aduan");
    }
}
