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
    private final ComplaintLinks links;

    ComplaintMail(Mailer mailer, Deliveries deliveries, Intakes intakes, ComplaintLinks links) {
        this.mailer = mailer;
        this.deliveries = deliveries;
        this.intakes = intakes;
        this.links = links;
    }

    /**
     * @throws Mailer.MailUnavailable the server is down; try again later
     * @throws Mailer.MailRefused refused for good; why stands in the deliveries, people have to deliver it
     */
    public void send(ComplaintCase about, What what, int round, String text) {
        var messageId = "<%s.%s.%d@siliput>".formatted(about.number(), what, round);
        if (!deliveries.aboutToMail(about.number(), what, round, messageId)) {
            return;
        }
        var words = text + "\n\n" + links.closing(about, what);
        try {
            mailer.send(new OutgoingMail(
                    messageId,
                    intakes.opened(about.number()).mail(),
                    "%s %s".formatted(subject(what), about.number()),
                    words,
                    html(words),
                    List.of(),
                    Map.of()));
        } catch (Mailer.MailRefused refused) {
            deliveries.refused(about.number(), what, round, refused.getMessage());
            throw refused;
        }
        deliveries.mailed(about.number(), what, round);
    }

    /** Tells the sender of a mail its number; nobody is told twice, and no mail server's trouble keeps a complaint out. */
    public void acknowledge(ReceivedMail mail, String number, String trackingCode) {
        var words = ("Yth. Bapak/Ibu,\n\nSurat elektronik Bapak/Ibu sudah kami terima dan tercatat dengan nomor %s."
                        + "\n\n%s\n\nLayanan ini gratis (Rp0).\nDinkominfo Kabupaten Purbalingga\n")
                .formatted(number, links.tracking(trackingCode));
        try {
            mailer.send(new OutgoingMail(
                            ReceiptId.of(number),
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

    private static String subject(What what) {
        return switch (what) {
            case ANSWER -> "Jawaban aduan";
            case INTERIM -> "Jawaban sementara aduan";
            case NOTICE -> "Pemberitahuan aduan";
            case EXTENSION -> "Perpanjangan batas waktu aduan";
        };
    }
}
