package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.mail.OutgoingMail.Reply;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers by the way the complaint came. A row in a transaction of its own stands before and after each sending; a try
 * that was cut off goes out again under the same message id, so that a mail program shows it once.
 */
@Component
public class ComplaintMail {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintMail.class);

    private final Mailer mailer;
    private final Deliveries deliveries;
    private final Intakes intakes;
    private final String site;

    ComplaintMail(
            Mailer mailer,
            Deliveries deliveries,
            Intakes intakes,
            @Value("${siliput.publishing.public-url:http://localhost:8080}") String site) {
        this.mailer = mailer;
        this.deliveries = deliveries;
        this.intakes = intakes;
        this.site = site;
    }

    /** @throws Mailer.MailUnavailable the server is down; try again later */
    public void send(ComplaintCase about, What what, int round, String text) {
        var messageId = "<%s.%s.%d@siliput>".formatted(about.number(), what, round);
        if (!deliveries.aboutToMail(about.number(), what, round, messageId)) {
            return;
        }
        var words = text + closing(about, what);
        mailer.send(new OutgoingMail(
                messageId,
                intakes.opened(about.number()).mail(),
                "%s %s".formatted(subject(what), about.number()),
                words,
                html(words),
                List.of(),
                Map.of()));
        deliveries.mailed(about.number(), what, round);
    }

    /** Tells the sender of a mail its number; nobody is told twice, and no mail server's trouble keeps a complaint out. */
    public void acknowledge(ReceivedMail mail, String number, String trackingCode) {
        var words = ("Yth. Bapak/Ibu,\n\nSurat elektronik Bapak/Ibu sudah kami terima dan tercatat dengan nomor %s."
                        + "\nPerkembangannya dapat dilihat di %s/lacak dengan kode %s.\n\nLayanan ini gratis (Rp0)."
                        + "\nDinkominfo Kabupaten Purbalingga\n")
                .formatted(number, site, trackingCode);
        try {
            mailer.send(new OutgoingMail(
                            "<%s.RECEIPT@siliput>".formatted(number),
                            mail.sender(),
                            "Tanda terima aduan " + number,
                            words,
                            html(words),
                            List.of(),
                            Map.of())
                    .answering(Reply.to(mail, true)));
        } catch (Mailer.MailUnavailable | Mailer.MailRefused noReceipt) {
            LOG.info("Tanda terima {} belum dapat dikirim; aduan tetap tercatat.", number);
        }
    }

    private static String html(String words) {
        return "<html><body><p>" + HtmlUtils.htmlEscape(words).replace("\n", "<br>") + "</p></body></html>";
    }

    private String closing(ComplaintCase about, What what) {
        var rating = what == What.ANSWER
                ? "\n\nNilai jawaban kami (tanpa masuk): %s/nilai/%s".formatted(site, about.ratingToken())
                : "";
        return rating
                + "\n\nNomor aduan: %s. Layanan ini gratis (Rp0).\nDinkominfo Kabupaten Purbalingga\n"
                        .formatted(about.number());
    }

    private static String subject(What what) {
        return switch (what) {
            case ANSWER -> "Jawaban aduan";
            case INTERIM -> "Jawaban sementara aduan";
            case NOTICE -> "Pemberitahuan aduan";
        };
    }
}
