package id.go.purbalinggakab.siliput.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static final String OURS = "<ADU-2026-00007.ANSWER.1.0123456789abcdef0123456789abcdef@siliput>";
    private static final String COPY =
            "From: kantor@dinas.example\nMessage-ID: %s\nSubject: Jawaban\n\nIsi\n".formatted(OURS);

    /** Exim, qmail, Exchange, a virus scanner, Lotus and Gmail: each says it in a way of its own. */
    @ParameterizedTest
    @MethodSource
    void whatComesBackInAnotherShapeIsKnownByTheIdThatOnlyOurMailBears(String returned, String status) {
        assertThat(DeliveryReport.of(SampleMail.read(returned))).contains(new Bounce(OURS, status));
    }

    static Stream<Arguments> whatComesBackInAnotherShapeIsKnownByTheIdThatOnlyOurMailBears() {
        var daemon = "From: Mailer-Daemon@mx.example\nSubject: Kembali\n";
        var report = report("failed", "5.1.1", "Content-Type: message/rfc822\n\n" + COPY);
        var encoded = Base64.getMimeEncoder().encodeToString(COPY.getBytes(StandardCharsets.US_ASCII));
        return Stream.of(
                arguments(daemon + "X-Failed-Recipients: a@b.example\n\nCopy:\n" + COPY, "5.0.0"),
                arguments(
                        daemon + "\nHi. This is the qmail-send program at 10.5.1.9.\n550 no such user\n" + COPY,
                        "5.0.0"),
                arguments(daemon + "\nRemote host said: 550 5.1.1 no such user\n" + COPY, "5.1.1"),
                arguments(
                        "In-Reply-To: %s\n".formatted(OURS)
                                + report("failed", "5.1.10", "Content-Type: text/html\n\n-\n"),
                        "5.1.10"),
                arguments(
                        daemon + "Content-Type: multipart/mixed; boundary=W\n\n--W\n"
                                + report.substring(report.indexOf("Content-Type")) + "\n--W--\n",
                        "5.1.1"),
                arguments(
                        report(
                                "failed",
                                "5.1.1",
                                "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + encoded + "\n"),
                        "5.1.1"),
                arguments(
                        daemon + "X-Failed-Recipients: a@b.example\nReferences: %s\n\nTidak sampai".formatted(OURS),
                        "5.0.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Mailer-Daemon@mx.example\nSubject: Warning: delayed 24 hours\n\nfrom 10.5.1.9\n",
                "From: budi@warga.example\nSubject: Re: Jawaban\n\n550 5.1.1 kata tetangga\n"
            })
    void aDelayOrAPersonThatQuotesUsIsNoBounce(String start) {
        assertThat(DeliveryReport.of(SampleMail.read(start + COPY))).isEmpty();
        assertThat(DeliveryReport.of(SampleMail.read(report("delayed", "4.4.1", "\n\n550 5.1.1 " + COPY))))
                .isEmpty();
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
        var reader = new DeliveryReport.WithBounces(
                mail -> seen.add(mail.subject()), List.of(bounce -> seen.add(bounce.messageId() + bounce.status())));
        reader.accept(SampleMail.read(report("failed", "5.1.1", WHOLE)));
        reader.accept(SampleMail.read(SampleMail.PLAIN));
        assertThat(seen)
                .containsExactly("Undelivered Mail Returned to Sender", "<rilis-1@kantor.example>5.1.1", "Aduan");
    }
}
